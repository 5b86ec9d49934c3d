ALTER TABLE "tickets" ADD COLUMN "answer_due" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "answer_from" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "sight" text DEFAULT 'household' NOT NULL;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "anonymous" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "about_department" text;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "about_id" uuid;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "verdict" text;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "cause" text;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "judged_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "settled_by" uuid;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "serious" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "told_before" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "homes_told" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "may_publish" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "published" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "tickets_matter" ON "tickets" USING btree ("community_id","building_id","category","opened_at") WHERE sight = 'filer';--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_sight" CHECK (sight in ('household', 'filer'));--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_not_by_concerned" CHECK (about_id is null or about_id not in
      (coalesce(owner_id, id), coalesce(next_owner_id, id), coalesce(executor_id, id)));
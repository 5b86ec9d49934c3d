CREATE TABLE "call_tickets" (
	"community_id" uuid NOT NULL,
	"ticket_id" uuid PRIMARY KEY NOT NULL,
	"call_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "caller_keys" (
	"community_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"of" text NOT NULL,
	"sort" text NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "caller_keys_subject_id_sort_key_pk" PRIMARY KEY("subject_id","sort","key")
);
--> statement-breakpoint
CREATE TABLE "calls" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"taken_by" uuid NOT NULL,
	"channel" text NOT NULL,
	"unit_id" uuid,
	"stranger" boolean NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "group_posts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"text" text NOT NULL,
	"photos" uuid[] DEFAULT '{}' NOT NULL,
	"pasted_by" uuid NOT NULL,
	"pasted_at" timestamp (3) with time zone NOT NULL,
	"ticket_id" uuid,
	"dropped_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "name_letters" (
	"sign" text PRIMARY KEY NOT NULL,
	"first" text NOT NULL,
	"family" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outside_items" (
	"ticket_id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"number" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"reply" text,
	"replied_by" uuid,
	"replied_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"plate" text NOT NULL,
	"entered_by" uuid NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "progress_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "call_tickets" ADD CONSTRAINT "call_tickets_community_id_ticket_id_tickets_community_id_id_fk" FOREIGN KEY ("community_id","ticket_id") REFERENCES "public"."tickets"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_taken_by_people_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_posts" ADD CONSTRAINT "group_posts_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_posts" ADD CONSTRAINT "group_posts_pasted_by_people_id_fk" FOREIGN KEY ("pasted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_posts" ADD CONSTRAINT "group_posts_community_id_ticket_id_tickets_community_id_id_fk" FOREIGN KEY ("community_id","ticket_id") REFERENCES "public"."tickets"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_items" ADD CONSTRAINT "outside_items_community_id_ticket_id_tickets_community_id_id_fk" FOREIGN KEY ("community_id","ticket_id") REFERENCES "public"."tickets"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plates" ADD CONSTRAINT "plates_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plates" ADD CONSTRAINT "plates_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_links" ADD CONSTRAINT "progress_links_community_id_ticket_id_tickets_community_id_id_fk" FOREIGN KEY ("community_id","ticket_id") REFERENCES "public"."tickets"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "call_tickets_call" ON "call_tickets" USING btree ("community_id","call_id","ticket_id");--> statement-breakpoint
CREATE INDEX "caller_keys_begin" ON "caller_keys" USING btree ("community_id","key" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "calls_newest" ON "calls" USING btree ("community_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "group_posts_open" ON "group_posts" USING btree ("community_id","id") WHERE ticket_id is null and dropped_at is null;--> statement-breakpoint
CREATE INDEX "group_posts_ticket" ON "group_posts" USING btree ("community_id","ticket_id") WHERE ticket_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "outside_items_number" ON "outside_items" USING btree ("community_id","number");--> statement-breakpoint
CREATE INDEX "outside_items_due" ON "outside_items" USING btree ("community_id","due_at","ticket_id") WHERE replied_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "plates_now" ON "plates" USING btree ("community_id","plate") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "plates_unit" ON "plates" USING btree ("community_id","unit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "progress_links_now" ON "progress_links" USING btree ("ticket_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "progress_links_over" ON "progress_links" USING btree ("ends_at");
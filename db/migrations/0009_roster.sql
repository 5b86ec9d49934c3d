CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"content" text,
	"head_row" integer NOT NULL,
	"rows" integer NOT NULL,
	"columns" jsonb,
	"service" text,
	"state" text NOT NULL,
	"progress" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"result" jsonb,
	"made_by" uuid NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"begun_at" timestamp (3) with time zone,
	"done_by" uuid,
	"done_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "ledger_lines" (
	"ticket_id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"mark" text NOT NULL,
	"number" text,
	"day" date,
	CONSTRAINT "ledger_lines_once" UNIQUE("community_id","mark")
);
--> statement-breakpoint
ALTER TABLE "roster" ADD COLUMN "since_day" date;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_lines" ADD CONSTRAINT "ledger_lines_community_id_ticket_id_tickets_community_id_id_fk" FOREIGN KEY ("community_id","ticket_id") REFERENCES "public"."tickets"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "imports_newest" ON "imports" USING btree ("community_id","kind","id" DESC NULLS FIRST);
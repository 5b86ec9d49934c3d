CREATE TABLE "holiday_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"day" date NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "duties" ADD COLUMN "set_by" uuid;--> statement-breakpoint
ALTER TABLE "duties" ADD COLUMN "set_at" timestamp (3) with time zone;
CREATE TABLE "data_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"before" text NOT NULL,
	"after" text NOT NULL,
	"reason" text NOT NULL,
	"photos" uuid[] DEFAULT '{}' NOT NULL,
	"state" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"refusal" text
);
--> statement-breakpoint
ALTER TABLE "data_changes" ADD CONSTRAINT "data_changes_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_changes" ADD CONSTRAINT "data_changes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "data_changes_open" ON "data_changes" USING btree ("person_id") WHERE state = 'asked';--> statement-breakpoint
CREATE INDEX "data_changes_person" ON "data_changes" USING btree ("person_id","id");--> statement-breakpoint
CREATE INDEX "data_changes_photos" ON "data_changes" USING gin ("photos");--> statement-breakpoint
CREATE INDEX "data_changes_proofs" ON "data_changes" USING btree ("decided_at") WHERE photos <> '{}';--> statement-breakpoint
CREATE INDEX "data_changes_over" ON "data_changes" USING btree ("decided_at") WHERE state in ('refused', 'withdrawn');--> statement-breakpoint
CREATE INDEX "units_building" ON "units" USING btree ("community_id","building_id");
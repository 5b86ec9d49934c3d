CREATE TABLE "desk_scans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"browser" text NOT NULL,
	"device" text,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"person_id" uuid,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "desk_scans" ADD CONSTRAINT "desk_scans_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "desk_scans_end" ON "desk_scans" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "desk_scans_person" ON "desk_scans" USING btree ("person_id");
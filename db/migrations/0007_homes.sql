CREATE TABLE "home_letters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"relation" text NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"used_by" uuid,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "home_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"person_id" uuid,
	"relation" text NOT NULL,
	"name" text NOT NULL,
	"phone_sealed" text,
	"phone_index" text,
	"phone_tail" text,
	"until_day" date,
	"photos" uuid[] DEFAULT '{}' NOT NULL,
	"state" text NOT NULL,
	"made_by" text NOT NULL,
	"reason" text,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"invited_by" uuid,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "place_codes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"building_id" uuid,
	"spot" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "roster" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"name" text NOT NULL,
	"phone_sealed" text,
	"phone_index" text,
	"phone_tail" text,
	"relation" text NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "roster_once" UNIQUE NULLS NOT DISTINCT("unit_id","name","phone_index")
);
--> statement-breakpoint
ALTER TABLE "home_letters" ADD CONSTRAINT "home_letters_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "home_letters" ADD CONSTRAINT "home_letters_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "home_requests" ADD CONSTRAINT "home_requests_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "home_requests" ADD CONSTRAINT "home_requests_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "home_requests" ADD CONSTRAINT "home_requests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_codes" ADD CONSTRAINT "place_codes_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_codes" ADD CONSTRAINT "place_codes_building_id_buildings_id_fk" FOREIGN KEY ("building_id") REFERENCES "public"."buildings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster" ADD CONSTRAINT "roster_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster" ADD CONSTRAINT "roster_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "home_letters_unit" ON "home_letters" USING btree ("community_id","unit_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "home_requests_open" ON "home_requests" USING btree ("unit_id","person_id") WHERE state = 'asked';--> statement-breakpoint
CREATE UNIQUE INDEX "home_requests_invited" ON "home_requests" USING btree ("unit_id","phone_index") WHERE state = 'approved' and person_id is null;--> statement-breakpoint
CREATE INDEX "home_requests_waiting" ON "home_requests" USING btree ("community_id","id") WHERE state = 'asked';--> statement-breakpoint
CREATE INDEX "home_requests_unit" ON "home_requests" USING btree ("community_id","unit_id","id");--> statement-breakpoint
CREATE INDEX "home_requests_person" ON "home_requests" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "home_requests_phone" ON "home_requests" USING btree ("phone_index") WHERE person_id is null;--> statement-breakpoint
CREATE INDEX "place_codes_of_community" ON "place_codes" USING btree ("community_id","id");--> statement-breakpoint
CREATE INDEX "roster_unit" ON "roster" USING btree ("community_id","unit_id");
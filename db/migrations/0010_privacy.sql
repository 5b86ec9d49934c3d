CREATE TABLE "consents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"version" text NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	"given_by" text NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "consents_by" CHECK (given_by in ('code', 'page', 'estate'))
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "called" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "erased_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consents_person" ON "consents" USING btree ("person_id","given_at");--> statement-breakpoint
CREATE INDEX "consents_withdrawn" ON "consents" USING btree ("withdrawn_at") WHERE withdrawn_at is not null;--> statement-breakpoint
CREATE INDEX "attachments_loose" ON "attachments" USING btree ("created_at") WHERE ticket_id is null;--> statement-breakpoint
CREATE INDEX "attachments_file" ON "attachments" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "attachments_thumb" ON "attachments" USING btree ("thumb_sha256");--> statement-breakpoint
CREATE INDEX "home_requests_photos" ON "home_requests" USING gin ("photos");--> statement-breakpoint
CREATE INDEX "home_requests_proofs" ON "home_requests" USING btree ("decided_at") WHERE photos <> '{}';--> statement-breakpoint
CREATE INDEX "home_requests_over" ON "home_requests" USING btree ("decided_at") WHERE state in ('refused', 'withdrawn');--> statement-breakpoint
CREATE INDEX "home_requests_sealed" ON "home_requests" USING btree (left(phone_sealed, 9)) WHERE phone_sealed is not null;--> statement-breakpoint
CREATE INDEX "roster_sealed" ON "roster" USING btree (left(phone_sealed, 9)) WHERE phone_sealed is not null;--> statement-breakpoint
CREATE INDEX "desk_seats_until" ON "desk_seats" USING btree ("until");--> statement-breakpoint
CREATE INDEX "inbox_read" ON "inbox" USING btree ("read_at") WHERE read_at is not null;--> statement-breakpoint
CREATE INDEX "people_erased" ON "people" USING btree ("erased_at") WHERE erased_at is not null;--> statement-breakpoint
CREATE INDEX "people_sealed" ON "people" USING btree (left(phone_sealed, 9)) WHERE phone_sealed is not null;--> statement-breakpoint
CREATE INDEX "rate_limits_start" ON "rate_limits" USING btree ("starts_at");--> statement-breakpoint
CREATE INDEX "sessions_over" ON "sessions" USING btree (least(revoked_at, ends_at));--> statement-breakpoint
CREATE INDEX "sign_in_codes_end" ON "sign_in_codes" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "tickets_sealed" ON "tickets" USING btree (left(contact_phone, 9)) WHERE contact_phone is not null;
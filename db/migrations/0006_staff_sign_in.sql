CREATE TABLE "credentials" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text,
	"changed_at" timestamp (3) with time zone,
	"totp_sealed" text,
	"totp_at" timestamp (3) with time zone,
	"totp_step" integer,
	"recovery" text[] DEFAULT '{}' NOT NULL,
	"pin_hash" text,
	"pin_tries" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "desk_seats" (
	"device" text NOT NULL,
	"person_id" uuid NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"mfa_at" timestamp (3) with time zone,
	CONSTRAINT "desk_seats_device_person_id_pk" PRIMARY KEY("device","person_id")
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "kind" text DEFAULT 'resident' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "entered_by" text DEFAULT 'code' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "mfa_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "proved_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "seat" text;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_seats" ADD CONSTRAINT "desk_seats_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "desk_seats_person" ON "desk_seats" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_kind" CHECK (kind in ('resident', 'desk', 'own phone'));
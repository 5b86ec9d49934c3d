CREATE TABLE "deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"person_id" uuid,
	"channel" text NOT NULL,
	"key" text NOT NULL,
	"cause" text NOT NULL,
	"ticket_id" uuid,
	"values" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"urgent" boolean DEFAULT false NOT NULL,
	"state" text NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL,
	"claim" uuid,
	"claimed_at" timestamp (3) with time zone,
	"code" text,
	"provider_id" text,
	"ended_at" timestamp (3) with time zone,
	"ended_by" uuid,
	"reason" text,
	CONSTRAINT "deliveries_once" UNIQUE NULLS NOT DISTINCT("person_id","cause","channel","community_id"),
	CONSTRAINT "deliveries_state" CHECK (state in ('queued', 'sending', 'sent', 'skipped', 'dead', 'dropped')),
	CONSTRAINT "deliveries_channel" CHECK (channel in ('wechat', 'sms', 'robot'))
);
--> statement-breakpoint
CREATE TABLE "robots" (
	"community_id" uuid PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"posts" text[] NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "telling_choices" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"muted" text[] NOT NULL,
	"quiet_from" integer,
	"quiet_until" integer,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "telling_choices" ADD CONSTRAINT "telling_choices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deliveries_due" ON "deliveries" USING btree ("community_id","channel","next_at") WHERE state = 'queued';--> statement-breakpoint
CREATE INDEX "deliveries_in_hand" ON "deliveries" USING btree ("community_id","channel","claimed_at") WHERE state = 'sending';--> statement-breakpoint
CREATE INDEX "deliveries_pace" ON "deliveries" USING btree ("community_id","claimed_at") WHERE channel = 'robot';--> statement-breakpoint
CREATE INDEX "deliveries_dead" ON "deliveries" USING btree ("community_id","id" DESC NULLS FIRST) WHERE state = 'dead';--> statement-breakpoint
CREATE INDEX "deliveries_over" ON "deliveries" USING btree ("ended_at") WHERE ended_at is not null;
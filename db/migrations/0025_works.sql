CREATE TABLE "acceptances" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"what" text NOT NULL,
	"version" text NOT NULL,
	"party" text NOT NULL,
	"person_id" uuid,
	"name" text NOT NULL,
	"items" text[] DEFAULT '{}' NOT NULL,
	"signature_id" uuid,
	"way" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "acceptances_once" UNIQUE("ticket_id","what","version","party")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"account" text NOT NULL,
	"payer" text NOT NULL,
	"payer_name" text NOT NULL,
	"balance_fen" integer DEFAULT 0 NOT NULL,
	"entries" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "accounts_of_ticket" UNIQUE("ticket_id","account","payer"),
	CONSTRAINT "accounts_balance" CHECK (balance_fen >= 0)
);
--> statement-breakpoint
CREATE TABLE "crossings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"pass_id" uuid NOT NULL,
	"direction" text NOT NULL,
	"copy" boolean DEFAULT true NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"by_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"fen" integer NOT NULL,
	"balance_after" integer NOT NULL,
	"of_id" uuid,
	"way" text,
	"words" text DEFAULT '' NOT NULL,
	"evidence_id" uuid,
	"receipt" text,
	"by_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "entries_seq" UNIQUE("account_id","seq"),
	CONSTRAINT "entries_balance" CHECK (balance_after >= 0)
);
--> statement-breakpoint
CREATE TABLE "foreman_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"by_id" uuid NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "foreman_links_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "inspections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"phase" text NOT NULL,
	"checklist" jsonb NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"photos" uuid[] DEFAULT '{}' NOT NULL,
	"serious" boolean DEFAULT false NOT NULL,
	"rectify_due" timestamp (3) with time zone,
	"state" text NOT NULL,
	"answer" text,
	"answer_photos" uuid[] DEFAULT '{}' NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "inspections_no" UNIQUE("ticket_id","no")
);
--> statement-breakpoint
CREATE TABLE "passes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"permit_id" uuid NOT NULL,
	"no" text NOT NULL,
	"name" text NOT NULL,
	"trade" text NOT NULL,
	"phone_sealed" text,
	"identity_sealed" text,
	"identity_key" text,
	"identity_tail" text,
	"photo_id" uuid,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"state" text NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"erased_at" timestamp (3) with time zone,
	CONSTRAINT "passes_no" UNIQUE("community_id","no"),
	CONSTRAINT "passes_days" CHECK (from_day <= to_day)
);
--> statement-breakpoint
CREATE TABLE "permits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"no" text NOT NULL,
	"what" text NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"from_minute" integer,
	"to_minute" integer,
	"place" text DEFAULT '' NOT NULL,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"state" text NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "permits_no" UNIQUE("community_id","no"),
	CONSTRAINT "permits_days" CHECK (from_day <= to_day)
);
--> statement-breakpoint
CREATE TABLE "review_points" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"part" text NOT NULL,
	"point" text NOT NULL,
	"words" text NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tickets" DROP CONSTRAINT "tickets_sight";--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "own" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "own_due" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "own_from" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "acceptances" ADD CONSTRAINT "acceptances_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acceptances" ADD CONSTRAINT "acceptances_signature_id_attachments_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."attachments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acceptances" ADD CONSTRAINT "acceptances_community_id_ticket_id_tickets_community_id_id_fk" FOREIGN KEY ("community_id","ticket_id") REFERENCES "public"."tickets"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_community_id_ticket_id_tickets_community_id_id_fk" FOREIGN KEY ("community_id","ticket_id") REFERENCES "public"."tickets"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crossings" ADD CONSTRAINT "crossings_pass_id_passes_id_fk" FOREIGN KEY ("pass_id") REFERENCES "public"."passes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crossings" ADD CONSTRAINT "crossings_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crossings" ADD CONSTRAINT "crossings_community_id_ticket_id_tickets_community_id_id_fk" FOREIGN KEY ("community_id","ticket_id") REFERENCES "public"."tickets"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_evidence_id_attachments_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."attachments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_community_id_ticket_id_tickets_community_id_id_fk" FOREIGN KEY ("community_id","ticket_id") REFERENCES "public"."tickets"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "foreman_links" ADD CONSTRAINT "foreman_links_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "foreman_links" ADD CONSTRAINT "foreman_links_community_id_ticket_id_tickets_community_id_id_fk" FOREIGN KEY ("community_id","ticket_id") REFERENCES "public"."tickets"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspections" ADD CONSTRAINT "inspections_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspections" ADD CONSTRAINT "inspections_community_id_ticket_id_tickets_community_id_id_fk" FOREIGN KEY ("community_id","ticket_id") REFERENCES "public"."tickets"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passes" ADD CONSTRAINT "passes_permit_id_permits_id_fk" FOREIGN KEY ("permit_id") REFERENCES "public"."permits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passes" ADD CONSTRAINT "passes_photo_id_attachments_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."attachments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passes" ADD CONSTRAINT "passes_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passes" ADD CONSTRAINT "passes_community_id_ticket_id_tickets_community_id_id_fk" FOREIGN KEY ("community_id","ticket_id") REFERENCES "public"."tickets"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permits" ADD CONSTRAINT "permits_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permits" ADD CONSTRAINT "permits_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permits" ADD CONSTRAINT "permits_community_id_ticket_id_tickets_community_id_id_fk" FOREIGN KEY ("community_id","ticket_id") REFERENCES "public"."tickets"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_points" ADD CONSTRAINT "review_points_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_points" ADD CONSTRAINT "review_points_community_id_ticket_id_tickets_community_id_id_fk" FOREIGN KEY ("community_id","ticket_id") REFERENCES "public"."tickets"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accounts_ticket" ON "accounts" USING btree ("community_id","ticket_id");--> statement-breakpoint
CREATE INDEX "crossings_pass" ON "crossings" USING btree ("pass_id","at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "crossings_ticket" ON "crossings" USING btree ("community_id","ticket_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "entries_receipt" ON "entries" USING btree ("community_id","receipt") WHERE receipt is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "entries_of" ON "entries" USING btree ("of_id","kind") WHERE of_id is not null;--> statement-breakpoint
CREATE INDEX "entries_ticket" ON "entries" USING btree ("community_id","ticket_id","id");--> statement-breakpoint
CREATE INDEX "entries_newest" ON "entries" USING btree ("community_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "foreman_links_ticket" ON "foreman_links" USING btree ("community_id","ticket_id");--> statement-breakpoint
CREATE INDEX "inspections_ticket" ON "inspections" USING btree ("community_id","ticket_id","no");--> statement-breakpoint
CREATE UNIQUE INDEX "passes_person" ON "passes" USING btree ("community_id","identity_key") WHERE state <> 'ended' and identity_key is not null;--> statement-breakpoint
CREATE INDEX "passes_ticket" ON "passes" USING btree ("community_id","ticket_id","id");--> statement-breakpoint
CREATE INDEX "passes_to_erase" ON "passes" USING btree ("ended_at") WHERE erased_at is null and ended_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "permits_works" ON "permits" USING btree ("unit_id") WHERE what = 'works' and state in ('valid', 'suspended');--> statement-breakpoint
CREATE INDEX "permits_ticket" ON "permits" USING btree ("community_id","ticket_id");--> statement-breakpoint
CREATE INDEX "permits_running" ON "permits" USING btree ("community_id","to_day","id") WHERE state in ('valid', 'suspended');--> statement-breakpoint
CREATE INDEX "review_points_ticket" ON "review_points" USING btree ("community_id","ticket_id","round");--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_sight" CHECK (sight in ('household', 'filer', 'owners'));
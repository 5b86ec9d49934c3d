CREATE TABLE "attachments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"ticket_id" uuid,
	"uploader_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"sha256" text NOT NULL,
	"thumb_sha256" text NOT NULL,
	"bytes" integer NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "followers" (
	"community_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "followers_ticket_id_person_id_pk" PRIMARY KEY("ticket_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "quote_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"offer" integer NOT NULL,
	"name" text NOT NULL,
	"fen" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ratings" (
	"ticket_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"community_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"score" integer NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"words" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ratings_ticket_id_round_pk" PRIMARY KEY("ticket_id","round")
);
--> statement-breakpoint
CREATE TABLE "task_orders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"department" text NOT NULL,
	"executor_id" uuid,
	"state" text NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"arrived_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"work" text,
	"materials" text,
	"minutes" integer
);
--> statement-breakpoint
CREATE TABLE "ticket_terms" (
	"community_id" uuid NOT NULL,
	"term" text NOT NULL,
	"ticket_id" uuid NOT NULL,
	CONSTRAINT "ticket_terms_community_id_term_ticket_id_pk" PRIMARY KEY("community_id","term","ticket_id")
);
--> statement-breakpoint
CREATE TABLE "buildings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"name" text NOT NULL,
	"handed_over_on" date,
	"steward_id" uuid,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "buildings_in_community" UNIQUE("community_id","id"),
	CONSTRAINT "buildings_community_id_name_unique" UNIQUE("community_id","name")
);
--> statement-breakpoint
CREATE TABLE "communities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"company_id" uuid NOT NULL,
	"name" text NOT NULL,
	"phone" text NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "companies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "duties" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"post" text NOT NULL,
	"person_id" uuid NOT NULL,
	"backup_id" uuid,
	"phone" text,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"set_by" uuid,
	"set_at" timestamp (3) with time zone,
	CONSTRAINT "duties_hour" UNIQUE("community_id","post","starts_at","id")
);
--> statement-breakpoint
CREATE TABLE "heartbeats" (
	"name" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "holiday_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"day" date NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "holidays" (
	"day" date PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"building_id" uuid,
	"urgent" boolean DEFAULT false NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ticket_numbers" (
	"community_id" uuid NOT NULL,
	"prefix" text NOT NULL,
	"day" date NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "ticket_numbers_community_id_prefix_day_pk" PRIMARY KEY("community_id","prefix","day")
);
--> statement-breakpoint
CREATE TABLE "units" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"building_id" uuid NOT NULL,
	"label" text NOT NULL,
	"floor" integer NOT NULL,
	"area" integer,
	"occupied" boolean DEFAULT true NOT NULL,
	"handed_over_on" date,
	CONSTRAINT "units_in_community" UNIQUE("community_id","id"),
	CONSTRAINT "units_label" UNIQUE("community_id","label")
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"ticket_id" uuid,
	"key" text NOT NULL,
	"values" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	"cause" text NOT NULL,
	CONSTRAINT "inbox_once" UNIQUE("person_id","cause")
);
--> statement-breakpoint
CREATE TABLE "lookups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"ticket_id" uuid,
	"what" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"phone_sealed" text,
	"phone_index" text,
	"phone_tail" text,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "people_phone_index_unique" UNIQUE("phone_index")
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"department" text NOT NULL,
	"roles" text[] NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "posts_once" UNIQUE("community_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "rate_limits_key_starts_at_pk" PRIMARY KEY("key","starts_at")
);
--> statement-breakpoint
CREATE TABLE "residencies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"relation" text NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date,
	CONSTRAINT "residencies_once" UNIQUE("unit_id","person_id","from_day")
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	CONSTRAINT "saved_views_name" UNIQUE("community_id","person_id","name")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"hash" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"device" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"idle_minutes" integer NOT NULL,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_in_codes" (
	"phone_index" text PRIMARY KEY NOT NULL,
	"code_hash" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_content" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"salt" text NOT NULL,
	"content" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid,
	"actor_kind" text NOT NULL,
	"move" text NOT NULL,
	"visible" boolean NOT NULL,
	"changes" jsonb NOT NULL,
	"digest" text NOT NULL,
	"prev" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "events_seq" UNIQUE("ticket_id","seq")
);
--> statement-breakpoint
CREATE TABLE "tickets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"place" text NOT NULL,
	"unit_id" uuid,
	"building_id" uuid,
	"filer_id" uuid,
	"recorded_by" uuid NOT NULL,
	"channel" text NOT NULL,
	"phase" text NOT NULL,
	"step" text NOT NULL,
	"back_step" text,
	"urgency" text NOT NULL,
	"category" text NOT NULL,
	"summary" text NOT NULL,
	"details" jsonb NOT NULL,
	"contact_name" text NOT NULL,
	"contact_phone" text,
	"contact_tail" text,
	"owner_id" uuid,
	"next_owner_id" uuid,
	"department" text,
	"executor_id" uuid,
	"visit_from" timestamp (3) with time zone,
	"visit_to" timestamp (3) with time zone,
	"reply_due" timestamp (3) with time zone NOT NULL,
	"replied_at" timestamp (3) with time zone,
	"reply_diff" integer,
	"arrive_due" timestamp (3) with time zone,
	"arrived_at" timestamp (3) with time zone,
	"result_due" timestamp (3) with time zone NOT NULL,
	"result_at" timestamp (3) with time zone,
	"result_diff" integer,
	"due_at" timestamp (3) with time zone NOT NULL,
	"pauses" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"paused_until" timestamp (3) with time zone,
	"pause_reason" text,
	"payer" text,
	"quote_fen" integer,
	"quote_state" text,
	"outcome" text,
	"score" integer,
	"confirm_tries" integer DEFAULT 0 NOT NULL,
	"reopened" integer DEFAULT 0 NOT NULL,
	"followers" integer DEFAULT 0 NOT NULL,
	"shared" boolean DEFAULT false NOT NULL,
	"again_of" uuid,
	"incident_id" uuid,
	"alarm" integer DEFAULT 0 NOT NULL,
	"nudged_at" timestamp (3) with time zone,
	"form_key" text NOT NULL,
	"body_hash" text NOT NULL,
	"version" integer NOT NULL,
	"head" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "tickets_in_community" UNIQUE("community_id","id"),
	CONSTRAINT "tickets_number" UNIQUE("community_id","number"),
	CONSTRAINT "tickets_form_key" UNIQUE("recorded_by","form_key"),
	CONSTRAINT "tickets_phase" CHECK (phase in ('open', 'waiting', 'done')),
	CONSTRAINT "tickets_place" CHECK (place in ('home', 'public')),
	CONSTRAINT "tickets_done" CHECK ((phase = 'done') = (closed_at is not null))
);
--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_uploader_id_people_id_fk" FOREIGN KEY ("uploader_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_community_id_ticket_id_tickets_community_id_id_fk" FOREIGN KEY ("community_id","ticket_id") REFERENCES "public"."tickets"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "followers" ADD CONSTRAINT "followers_community_id_ticket_id_tickets_community_id_id_fk" FOREIGN KEY ("community_id","ticket_id") REFERENCES "public"."tickets"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_lines" ADD CONSTRAINT "quote_lines_community_id_ticket_id_tickets_community_id_id_fk" FOREIGN KEY ("community_id","ticket_id") REFERENCES "public"."tickets"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_community_id_ticket_id_tickets_community_id_id_fk" FOREIGN KEY ("community_id","ticket_id") REFERENCES "public"."tickets"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_orders" ADD CONSTRAINT "task_orders_community_id_ticket_id_tickets_community_id_id_fk" FOREIGN KEY ("community_id","ticket_id") REFERENCES "public"."tickets"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_terms" ADD CONSTRAINT "ticket_terms_community_id_ticket_id_tickets_community_id_id_fk" FOREIGN KEY ("community_id","ticket_id") REFERENCES "public"."tickets"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buildings" ADD CONSTRAINT "buildings_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "communities" ADD CONSTRAINT "communities_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duties" ADD CONSTRAINT "duties_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_building_id_buildings_id_fk" FOREIGN KEY ("building_id") REFERENCES "public"."buildings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox" ADD CONSTRAINT "inbox_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "residencies" ADD CONSTRAINT "residencies_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "residencies" ADD CONSTRAINT "residencies_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "residencies" ADD CONSTRAINT "residencies_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_content" ADD CONSTRAINT "event_content_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_community_id_ticket_id_tickets_community_id_id_fk" FOREIGN KEY ("community_id","ticket_id") REFERENCES "public"."tickets"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_building_id_buildings_id_fk" FOREIGN KEY ("building_id") REFERENCES "public"."buildings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_filer_id_people_id_fk" FOREIGN KEY ("filer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_community_id_unit_id_units_community_id_id_fk" FOREIGN KEY ("community_id","unit_id") REFERENCES "public"."units"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_community_id_building_id_buildings_community_id_id_fk" FOREIGN KEY ("community_id","building_id") REFERENCES "public"."buildings"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachments_ticket" ON "attachments" USING btree ("community_id","ticket_id","id");--> statement-breakpoint
CREATE INDEX "attachments_uploader" ON "attachments" USING btree ("community_id","uploader_id","created_at");--> statement-breakpoint
CREATE INDEX "followers_person" ON "followers" USING btree ("community_id","person_id");--> statement-breakpoint
CREATE INDEX "quote_lines_ticket" ON "quote_lines" USING btree ("community_id","ticket_id");--> statement-breakpoint
CREATE INDEX "task_orders_ticket" ON "task_orders" USING btree ("community_id","ticket_id");--> statement-breakpoint
CREATE UNIQUE INDEX "task_orders_current" ON "task_orders" USING btree ("ticket_id","department") WHERE state in ('issued','accepted','arrived');--> statement-breakpoint
CREATE INDEX "inbox_of_person" ON "inbox" USING btree ("community_id","person_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "inbox_unread" ON "inbox" USING btree ("community_id","person_id","id" DESC NULLS FIRST) WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "lookups_ticket" ON "lookups" USING btree ("community_id","ticket_id");--> statement-breakpoint
CREATE INDEX "residencies_person" ON "residencies" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "residencies_unit" ON "residencies" USING btree ("community_id","unit_id");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "tickets_newest" ON "tickets" USING btree ("community_id","opened_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "tickets_changed" ON "tickets" USING btree ("community_id","changed_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "tickets_due" ON "tickets" USING btree ("community_id","due_at","id");--> statement-breakpoint
CREATE INDEX "tickets_phase" ON "tickets" USING btree ("community_id","phase","opened_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "tickets_owner" ON "tickets" USING btree ("community_id","owner_id","due_at","id");--> statement-breakpoint
CREATE INDEX "tickets_executor" ON "tickets" USING btree ("community_id","executor_id","due_at","id");--> statement-breakpoint
CREATE INDEX "tickets_unit" ON "tickets" USING btree ("community_id","unit_id","opened_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "tickets_filer" ON "tickets" USING btree ("community_id","filer_id","opened_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "tickets_tail" ON "tickets" USING btree ("community_id","contact_tail");--> statement-breakpoint
CREATE INDEX "tickets_incident" ON "tickets" USING btree ("community_id","incident_id") WHERE incident_id is not null;--> statement-breakpoint
CREATE INDEX "tickets_public" ON "tickets" USING btree ("community_id","building_id","category") WHERE place = 'public' and phase <> 'done';--> statement-breakpoint
CREATE INDEX "tickets_unassigned" ON "tickets" USING btree ("community_id","due_at","id") WHERE executor_id is null and phase <> 'done';--> statement-breakpoint
CREATE INDEX "tickets_open_newest" ON "tickets" USING btree ("community_id","opened_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE phase <> 'done';--> statement-breakpoint
CREATE INDEX "tickets_open_due" ON "tickets" USING btree ("community_id","due_at","id") WHERE phase <> 'done';--> statement-breakpoint
CREATE INDEX "tickets_open_changed" ON "tickets" USING btree ("community_id","changed_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE phase <> 'done';
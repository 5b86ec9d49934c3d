CREATE TABLE "follow_up_tries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"follow_up_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"outcome" text NOT NULL,
	"score" integer,
	"met" text DEFAULT '' NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"next_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "follow_ups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"about" text NOT NULL,
	"ticket_id" uuid,
	"round" integer DEFAULT 0 NOT NULL,
	"unit_id" uuid,
	"month" text,
	"why" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"try_at" timestamp (3) with time zone NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"channel" text,
	"score" integer,
	"ended_by" uuid,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "follow_ups_about" CHECK ((about = 'ticket') = (ticket_id is not null)),
	CONSTRAINT "follow_ups_visit" CHECK ((about = 'visit') = (month is not null) and (about <> 'visit' or unit_id is not null)),
	CONSTRAINT "follow_ups_ended" CHECK ((state in ('done', 'unreached')) = (ended_by is not null and ended_at is not null)),
	CONSTRAINT "follow_ups_done" CHECK (state <> 'done' or channel is not null)
);
--> statement-breakpoint
CREATE TABLE "visit_tickets" (
	"community_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	CONSTRAINT "visit_tickets_visit_id_ticket_id_pk" PRIMARY KEY("visit_id","ticket_id")
);
--> statement-breakpoint
ALTER TABLE "follow_up_tries" ADD CONSTRAINT "follow_up_tries_follow_up_id_follow_ups_id_fk" FOREIGN KEY ("follow_up_id") REFERENCES "public"."follow_ups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_tries" ADD CONSTRAINT "follow_up_tries_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_community_id_ticket_id_tickets_community_id_id_fk" FOREIGN KEY ("community_id","ticket_id") REFERENCES "public"."tickets"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_community_id_unit_id_units_community_id_id_fk" FOREIGN KEY ("community_id","unit_id") REFERENCES "public"."units"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_tickets" ADD CONSTRAINT "visit_tickets_visit_id_follow_ups_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."follow_ups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_tickets" ADD CONSTRAINT "visit_tickets_community_id_ticket_id_tickets_community_id_id_fk" FOREIGN KEY ("community_id","ticket_id") REFERENCES "public"."tickets"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "follow_up_tries_of" ON "follow_up_tries" USING btree ("community_id","follow_up_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "follow_ups_round" ON "follow_ups" USING btree ("ticket_id","round") WHERE about = 'ticket';--> statement-breakpoint
CREATE UNIQUE INDEX "follow_ups_month" ON "follow_ups" USING btree ("unit_id","month") WHERE about = 'visit';--> statement-breakpoint
CREATE INDEX "follow_ups_open" ON "follow_ups" USING btree ("community_id","try_at","id") WHERE about = 'ticket' and state = 'open';--> statement-breakpoint
CREATE INDEX "follow_ups_ended" ON "follow_ups" USING btree ("community_id","ended_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE about = 'ticket' and ended_at is not null;--> statement-breakpoint
CREATE INDEX "follow_ups_due" ON "follow_ups" USING btree ("community_id","due_at") WHERE about = 'ticket';--> statement-breakpoint
CREATE INDEX "follow_ups_visits" ON "follow_ups" USING btree ("community_id","month","try_at","id") WHERE about = 'visit';--> statement-breakpoint
CREATE INDEX "follow_ups_visited" ON "follow_ups" USING btree ("community_id","unit_id","ended_at") WHERE about = 'visit' and state = 'done';
CREATE TABLE "survey_answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"named" boolean NOT NULL,
	"invite_id" uuid,
	"building_id" uuid,
	"way" text NOT NULL,
	"answers" jsonb NOT NULL,
	CONSTRAINT "survey_answers_once" UNIQUE("invite_id"),
	CONSTRAINT "survey_answers_named" CHECK (named = (invite_id is not null)),
	CONSTRAINT "survey_answers_interview" CHECK (named or way <> 'interview')
);
--> statement-breakpoint
CREATE TABLE "survey_ballots" (
	"community_id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"mark" text NOT NULL,
	"sheet" text NOT NULL,
	CONSTRAINT "survey_ballots_survey_id_mark_pk" PRIMARY KEY("survey_id","mark")
);
--> statement-breakpoint
CREATE TABLE "survey_invites" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"person_id" uuid,
	"building_id" uuid NOT NULL,
	"answered" boolean DEFAULT false NOT NULL,
	CONSTRAINT "survey_invites_once" UNIQUE NULLS NOT DISTINCT("survey_id","unit_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "surveys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"definition" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"named" boolean NOT NULL,
	"per" text NOT NULL,
	"building_ids" uuid[],
	"fair_counts" boolean NOT NULL,
	"weighting" text NOT NULL,
	"earlier_id" uuid,
	"sent_at" timestamp (3) with time zone,
	"closes_at" timestamp (3) with time zone,
	"paper_until" timestamp (3) with time zone,
	"counted_at" timestamp (3) with time zone,
	"author_id" uuid NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "surveys_in_community" UNIQUE("community_id","id"),
	CONSTRAINT "surveys_named" UNIQUE("id","named"),
	CONSTRAINT "surveys_sent" CHECK ((state = 'draft') = (sent_at is null) and (sent_at is null or (closes_at > sent_at and paper_until >= closes_at)))
);
--> statement-breakpoint
ALTER TABLE "survey_answers" ADD CONSTRAINT "survey_answers_invite_id_survey_invites_id_fk" FOREIGN KEY ("invite_id") REFERENCES "public"."survey_invites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_answers" ADD CONSTRAINT "survey_answers_building_id_buildings_id_fk" FOREIGN KEY ("building_id") REFERENCES "public"."buildings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_answers" ADD CONSTRAINT "survey_answers_community_id_survey_id_surveys_community_id_id_fk" FOREIGN KEY ("community_id","survey_id") REFERENCES "public"."surveys"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_answers" ADD CONSTRAINT "survey_answers_survey_id_named_surveys_id_named_fk" FOREIGN KEY ("survey_id","named") REFERENCES "public"."surveys"("id","named") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_ballots" ADD CONSTRAINT "survey_ballots_community_id_survey_id_surveys_community_id_id_fk" FOREIGN KEY ("community_id","survey_id") REFERENCES "public"."surveys"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invites" ADD CONSTRAINT "survey_invites_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invites" ADD CONSTRAINT "survey_invites_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invites" ADD CONSTRAINT "survey_invites_building_id_buildings_id_fk" FOREIGN KEY ("building_id") REFERENCES "public"."buildings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invites" ADD CONSTRAINT "survey_invites_community_id_survey_id_surveys_community_id_id_fk" FOREIGN KEY ("community_id","survey_id") REFERENCES "public"."surveys"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "survey_answers_survey" ON "survey_answers" USING btree ("survey_id");--> statement-breakpoint
CREATE INDEX "survey_invites_unit" ON "survey_invites" USING btree ("community_id","unit_id");--> statement-breakpoint
CREATE INDEX "surveys_desk" ON "surveys" USING btree ("community_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "surveys_out" ON "surveys" USING btree ("community_id","closes_at") WHERE state = 'out';
CREATE TABLE "survey_answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"named" boolean NOT NULL,
	"invite_id" uuid,
	"person_id" uuid,
	"way" text,
	"answers" jsonb NOT NULL,
	CONSTRAINT "survey_answers_once" UNIQUE("invite_id"),
	CONSTRAINT "survey_answers_named" CHECK (named = (invite_id is not null) and named = (way is not null) and (named or person_id is null))
);
--> statement-breakpoint
CREATE TABLE "survey_ballots" (
	"community_id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"mark" text NOT NULL,
	"kind" text DEFAULT 'answer' NOT NULL,
	"sheet" text,
	CONSTRAINT "survey_ballots_survey_id_mark_pk" PRIMARY KEY("survey_id","mark"),
	CONSTRAINT "survey_ballots_sheet" CHECK ((kind = 'stub') = (sheet is null))
);
--> statement-breakpoint
CREATE TABLE "survey_counts" (
	"survey_id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"closed_at" timestamp (3) with time zone NOT NULL,
	"sent" integer NOT NULL,
	"answered" integer NOT NULL,
	"paper" integer NOT NULL,
	"overall" integer[] NOT NULL,
	"tally" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_deeds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"words" text NOT NULL,
	"due_day" date NOT NULL,
	"outcome" text,
	"done_day" date,
	CONSTRAINT "survey_deeds_done" CHECK ((outcome is null) = (done_day is null))
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
CREATE TABLE "survey_publications" (
	"survey_id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"words" text NOT NULL,
	"figures" text[] NOT NULL,
	"author_id" uuid NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_texts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"named" boolean NOT NULL,
	"answer_id" uuid,
	"key" text NOT NULL,
	"words" text NOT NULL,
	CONSTRAINT "survey_texts_named" CHECK (named = (answer_id is not null))
);
--> statement-breakpoint
CREATE TABLE "survey_themes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"name" text NOT NULL,
	"words" text[] NOT NULL
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
	"unit_ids" uuid[],
	"event" text,
	"fair_counts" boolean NOT NULL,
	"weighting" text NOT NULL,
	"late_counts" boolean DEFAULT false NOT NULL,
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
ALTER TABLE "survey_answers" ADD CONSTRAINT "survey_answers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_answers" ADD CONSTRAINT "survey_answers_community_id_survey_id_surveys_community_id_id_fk" FOREIGN KEY ("community_id","survey_id") REFERENCES "public"."surveys"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_answers" ADD CONSTRAINT "survey_answers_survey_id_named_surveys_id_named_fk" FOREIGN KEY ("survey_id","named") REFERENCES "public"."surveys"("id","named") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_ballots" ADD CONSTRAINT "survey_ballots_community_id_survey_id_surveys_community_id_id_fk" FOREIGN KEY ("community_id","survey_id") REFERENCES "public"."surveys"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_counts" ADD CONSTRAINT "survey_counts_community_id_survey_id_surveys_community_id_id_fk" FOREIGN KEY ("community_id","survey_id") REFERENCES "public"."surveys"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_deeds" ADD CONSTRAINT "survey_deeds_community_id_survey_id_surveys_community_id_id_fk" FOREIGN KEY ("community_id","survey_id") REFERENCES "public"."surveys"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invites" ADD CONSTRAINT "survey_invites_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invites" ADD CONSTRAINT "survey_invites_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invites" ADD CONSTRAINT "survey_invites_building_id_buildings_id_fk" FOREIGN KEY ("building_id") REFERENCES "public"."buildings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invites" ADD CONSTRAINT "survey_invites_community_id_survey_id_surveys_community_id_id_fk" FOREIGN KEY ("community_id","survey_id") REFERENCES "public"."surveys"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_publications" ADD CONSTRAINT "survey_publications_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_publications" ADD CONSTRAINT "survey_publications_community_id_survey_id_surveys_community_id_id_fk" FOREIGN KEY ("community_id","survey_id") REFERENCES "public"."surveys"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_texts" ADD CONSTRAINT "survey_texts_answer_id_survey_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."survey_answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_texts" ADD CONSTRAINT "survey_texts_community_id_survey_id_surveys_community_id_id_fk" FOREIGN KEY ("community_id","survey_id") REFERENCES "public"."surveys"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_texts" ADD CONSTRAINT "survey_texts_survey_id_named_surveys_id_named_fk" FOREIGN KEY ("survey_id","named") REFERENCES "public"."surveys"("id","named") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_themes" ADD CONSTRAINT "survey_themes_community_id_survey_id_surveys_community_id_id_fk" FOREIGN KEY ("community_id","survey_id") REFERENCES "public"."surveys"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "survey_answers_survey" ON "survey_answers" USING btree ("survey_id");--> statement-breakpoint
CREATE INDEX "survey_answers_person" ON "survey_answers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "survey_counts_rounds" ON "survey_counts" USING btree ("community_id","kind","closed_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "survey_deeds_survey" ON "survey_deeds" USING btree ("survey_id","id");--> statement-breakpoint
CREATE INDEX "survey_invites_unit" ON "survey_invites" USING btree ("community_id","unit_id");--> statement-breakpoint
CREATE INDEX "survey_invites_building" ON "survey_invites" USING btree ("survey_id","building_id");--> statement-breakpoint
CREATE INDEX "survey_publications_newest" ON "survey_publications" USING btree ("community_id","published_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "survey_texts_survey" ON "survey_texts" USING btree ("survey_id","id");--> statement-breakpoint
CREATE INDEX "survey_texts_answer" ON "survey_texts" USING btree ("answer_id");--> statement-breakpoint
CREATE INDEX "survey_themes_survey" ON "survey_themes" USING btree ("survey_id","id");--> statement-breakpoint
CREATE INDEX "surveys_desk" ON "surveys" USING btree ("community_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "surveys_out" ON "surveys" USING btree ("community_id","closes_at") WHERE state = 'out';
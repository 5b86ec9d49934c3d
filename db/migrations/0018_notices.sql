CREATE TABLE "article_terms" (
	"community_id" uuid NOT NULL,
	"term" text NOT NULL,
	"article_id" uuid NOT NULL,
	CONSTRAINT "article_terms_community_id_term_article_id_pk" PRIMARY KEY("community_id","term","article_id")
);
--> statement-breakpoint
CREATE TABLE "article_versions" (
	"community_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"public" boolean NOT NULL,
	"change" text DEFAULT '' NOT NULL,
	"restored" integer,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"saved_by" uuid NOT NULL,
	CONSTRAINT "article_versions_article_id_version_pk" PRIMARY KEY("article_id","version")
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"public" boolean NOT NULL,
	"version" integer NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"saved_by" uuid NOT NULL,
	"archived_at" timestamp (3) with time zone,
	CONSTRAINT "articles_in_community" UNIQUE("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "notice_reads" (
	"community_id" uuid NOT NULL,
	"notice_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "notice_reads_notice_id_unit_id_person_id_pk" PRIMARY KEY("notice_id","unit_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "notice_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"notice_id" uuid NOT NULL,
	"what" text NOT NULL,
	"person_id" uuid,
	"words" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
-- Before what refers to it.
ALTER TABLE "notices" ADD CONSTRAINT "notices_in_community" UNIQUE("community_id","id");--> statement-breakpoint
ALTER TABLE "notices" ALTER COLUMN "published_at" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "building_ids" uuid[];--> statement-breakpoint
-- Row security holds for the owner too: the guard forces it again right after.
ALTER TABLE "notices" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "notices" SET "building_ids" = array["building_id"] WHERE "building_id" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "topic" text DEFAULT 'other' NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "state" text DEFAULT 'out' NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "off_from" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "off_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "publish_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "cost_fen" integer;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "review" text;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "corrects_id" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "author_id" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "article_terms" ADD CONSTRAINT "article_terms_community_id_article_id_articles_community_id_id_fk" FOREIGN KEY ("community_id","article_id") REFERENCES "public"."articles"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_community_id_article_id_articles_community_id_id_fk" FOREIGN KEY ("community_id","article_id") REFERENCES "public"."articles"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_saved_by_people_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_reads" ADD CONSTRAINT "notice_reads_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_reads" ADD CONSTRAINT "notice_reads_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_reads" ADD CONSTRAINT "notice_reads_community_id_notice_id_notices_community_id_id_fk" FOREIGN KEY ("community_id","notice_id") REFERENCES "public"."notices"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_steps" ADD CONSTRAINT "notice_steps_community_id_notice_id_notices_community_id_id_fk" FOREIGN KEY ("community_id","notice_id") REFERENCES "public"."notices"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_terms_article" ON "article_terms" USING btree ("community_id","article_id");--> statement-breakpoint
CREATE INDEX "articles_list" ON "articles" USING btree ("community_id","saved_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE archived_at is null;--> statement-breakpoint
CREATE INDEX "articles_kind" ON "articles" USING btree ("community_id","kind","saved_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE archived_at is null;--> statement-breakpoint
CREATE INDEX "articles_public" ON "articles" USING btree ("community_id","saved_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE archived_at is null and public;--> statement-breakpoint
CREATE INDEX "articles_archived" ON "articles" USING btree ("community_id","saved_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE archived_at is not null;--> statement-breakpoint
CREATE INDEX "notice_reads_person" ON "notice_reads" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "notice_reads_at" ON "notice_reads" USING btree ("at");--> statement-breakpoint
CREATE INDEX "notice_steps_notice" ON "notice_steps" USING btree ("community_id","notice_id","id");--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notices_desk" ON "notices" USING btree ("community_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "notices_state" ON "notices" USING btree ("community_id","state","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "notices_review" ON "notices" USING btree ("community_id","id" DESC NULLS FIRST) WHERE review = 'due';--> statement-breakpoint
CREATE INDEX "notices_current" ON "notices" USING btree ("community_id","ends_at") WHERE state = 'out';--> statement-breakpoint
CREATE INDEX "notices_past" ON "notices" USING btree ("community_id","published_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE state = 'out';--> statement-breakpoint
CREATE INDEX "notices_off" ON "notices" USING btree ("community_id","off_until") WHERE state = 'out' and off_until is not null;--> statement-breakpoint
CREATE INDEX "notices_corrections" ON "notices" USING btree ("community_id","corrects_id") WHERE corrects_id is not null;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_published" CHECK (state not in ('out', 'withdrawn') or published_at is not null or reason is not null);--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_off_in_order" CHECK (off_from is null or off_until > off_from);
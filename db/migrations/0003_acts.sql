CREATE TABLE "acts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid,
	"place" bigint NOT NULL,
	"person_id" uuid,
	"what" text NOT NULL,
	"ticket_id" uuid,
	"target" text,
	"reason" text,
	"network" text,
	"at" timestamp (3) with time zone NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "acts_place" UNIQUE NULLS NOT DISTINCT("community_id","place")
);
--> statement-breakpoint
CREATE INDEX "acts_newest" ON "acts" USING btree ("community_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "acts_of_kind" ON "acts" USING btree ("community_id","what","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "acts_of_person" ON "acts" USING btree ("community_id","person_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "acts_of_ticket" ON "acts" USING btree ("community_id","ticket_id","person_id") WHERE ticket_id is not null;
DROP INDEX "inbox_of_person";--> statement-breakpoint
DROP INDEX "inbox_unread";--> statement-breakpoint
ALTER TABLE "inbox" ADD COLUMN "side" text GENERATED ALWAYS AS (coalesce("values"->>'side', 'home')) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "inbox_of_side" ON "inbox" USING btree ("community_id","person_id","side","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "inbox_unread" ON "inbox" USING btree ("community_id","person_id","side","id" DESC NULLS FIRST) WHERE read_at is null;
ALTER TABLE "tickets" ADD COLUMN "counts_from" timestamp (3) with time zone;--> statement-breakpoint
-- Rows of an earlier version count from their last 还没好, or their filing. Row security holds for the owner too:
-- the guard forces it again right after.
ALTER TABLE "tickets" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "events" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "tickets" SET "counts_from" = coalesce((SELECT max("at") FROM "events" WHERE "ticket_id" = "tickets"."id" AND "move" = 'notFixed'), "opened_at");--> statement-breakpoint
ALTER TABLE "tickets" ALTER COLUMN "counts_from" SET NOT NULL;

DROP INDEX "inbox_of_person";--> statement-breakpoint
DROP INDEX "tickets_newest";--> statement-breakpoint
DROP INDEX "tickets_changed";--> statement-breakpoint
DROP INDEX "tickets_phase";--> statement-breakpoint
DROP INDEX "tickets_unit";--> statement-breakpoint
DROP INDEX "tickets_filer";--> statement-breakpoint
CREATE INDEX "inbox_unread" ON "inbox" USING btree ("community_id","person_id","id" DESC NULLS FIRST) WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "tickets_open_newest" ON "tickets" USING btree ("community_id","opened_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE phase <> 'done';--> statement-breakpoint
CREATE INDEX "tickets_open_due" ON "tickets" USING btree ("community_id","due_at","id") WHERE phase <> 'done';--> statement-breakpoint
CREATE INDEX "tickets_open_changed" ON "tickets" USING btree ("community_id","changed_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE phase <> 'done';--> statement-breakpoint
CREATE INDEX "inbox_of_person" ON "inbox" USING btree ("community_id","person_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "tickets_newest" ON "tickets" USING btree ("community_id","opened_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "tickets_changed" ON "tickets" USING btree ("community_id","changed_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "tickets_phase" ON "tickets" USING btree ("community_id","phase","opened_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "tickets_unit" ON "tickets" USING btree ("community_id","unit_id","opened_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "tickets_filer" ON "tickets" USING btree ("community_id","filer_id","opened_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);
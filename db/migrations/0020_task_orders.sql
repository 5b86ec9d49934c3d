DROP INDEX "task_orders_current";--> statement-breakpoint
ALTER TABLE "task_orders" ADD COLUMN "no" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "task_orders" ADD COLUMN "what" text;--> statement-breakpoint
ALTER TABLE "task_orders" ADD COLUMN "due_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "task_orders" ADD COLUMN "presses" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "task_orders" ADD COLUMN "pressed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "orders" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "task_orders_no" ON "task_orders" USING btree ("ticket_id","no") WHERE no > 0;--> statement-breakpoint
CREATE INDEX "task_orders_person" ON "task_orders" USING btree ("community_id","executor_id","due_at","id") WHERE no > 0 and state in ('issued','accepted');--> statement-breakpoint
CREATE INDEX "task_orders_department" ON "task_orders" USING btree ("community_id","department","due_at","id") WHERE no > 0 and executor_id is null and state in ('issued','accepted');--> statement-breakpoint
CREATE INDEX "task_orders_ended" ON "task_orders" USING btree ("community_id","executor_id","ended_at") WHERE no > 0 and state = 'done';--> statement-breakpoint
CREATE INDEX "tickets_replied" ON "tickets" USING btree ("community_id","replied_at","id") WHERE replied_at is not null;--> statement-breakpoint
CREATE INDEX "tickets_resulted" ON "tickets" USING btree ("community_id","result_at","id") WHERE result_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "task_orders_current" ON "task_orders" USING btree ("ticket_id","department") WHERE no = 0 and state in ('issued','accepted','arrived');
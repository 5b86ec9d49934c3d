ALTER TABLE "tickets" ADD CONSTRAINT "tickets_phase" CHECK (phase in ('open', 'waiting', 'done'));--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_place" CHECK (place in ('home', 'public'));--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_done" CHECK ((phase = 'done') = (closed_at is not null));
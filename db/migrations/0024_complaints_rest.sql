CREATE TABLE "commendations" (
	"ticket_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"community_id" uuid NOT NULL,
	"person_id" uuid,
	"department" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "commendations_ticket_id_seq_pk" PRIMARY KEY("ticket_id","seq")
);
--> statement-breakpoint
ALTER TABLE "commendations" ADD CONSTRAINT "commendations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commendations" ADD CONSTRAINT "commendations_community_id_ticket_id_tickets_community_id_id_fk" FOREIGN KEY ("community_id","ticket_id") REFERENCES "public"."tickets"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "commendations_person" ON "commendations" USING btree ("community_id","person_id","at" DESC NULLS FIRST,"ticket_id");--> statement-breakpoint
CREATE INDEX "tickets_published" ON "tickets" USING btree ("community_id","closed_at","id") WHERE published;
CREATE TABLE "ticket_links" (
	"ticket_id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"about_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ticket_links" ADD CONSTRAINT "ticket_links_community_id_ticket_id_tickets_community_id_id_fk" FOREIGN KEY ("community_id","ticket_id") REFERENCES "public"."tickets"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_links" ADD CONSTRAINT "ticket_links_community_id_about_id_tickets_community_id_id_fk" FOREIGN KEY ("community_id","about_id") REFERENCES "public"."tickets"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ticket_links_about" ON "ticket_links" USING btree ("community_id","about_id","ticket_id" DESC NULLS FIRST);
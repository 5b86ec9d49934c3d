CREATE TABLE "wechat_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"appid" text NOT NULL,
	"openid" text NOT NULL,
	"person_id" uuid NOT NULL,
	"linked_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "wechat_links_account" UNIQUE("appid","openid")
);
--> statement-breakpoint
CREATE TABLE "wechat_states" (
	"hash" text PRIMARY KEY NOT NULL,
	"browser" text NOT NULL,
	"return_to" text NOT NULL,
	"scope" text NOT NULL,
	"attempt" integer NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "wechat_tokens" (
	"appid" text NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "wechat_tokens_appid_kind_pk" PRIMARY KEY("appid","kind")
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "wechat_link" uuid;--> statement-breakpoint
ALTER TABLE "wechat_links" ADD CONSTRAINT "wechat_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "wechat_links_person" ON "wechat_links" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "wechat_states_end" ON "wechat_states" USING btree ("ends_at");
ALTER TABLE "home_letters" ADD COLUMN "mark" text;--> statement-breakpoint
ALTER TABLE "home_letters" ADD CONSTRAINT "home_letters_mark_unique" UNIQUE("mark");
ALTER TABLE "attachments" ALTER COLUMN "thumb_sha256" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "attachments" ADD COLUMN "mime" text DEFAULT 'image/jpeg' NOT NULL;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_pdf" CHECK ((mime = 'application/pdf') = (thumb_sha256 is null) and (mime = 'image/jpeg' or purpose = 'paper'));
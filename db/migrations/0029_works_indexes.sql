CREATE INDEX "passes_photo" ON "passes" USING btree ("photo_id") WHERE photo_id is not null;--> statement-breakpoint
CREATE INDEX "passes_phone_sealed" ON "passes" USING btree (left(phone_sealed, 9)) WHERE phone_sealed is not null;--> statement-breakpoint
CREATE INDEX "passes_identity_sealed" ON "passes" USING btree (left(identity_sealed, 9)) WHERE identity_sealed is not null;--> statement-breakpoint
CREATE INDEX "acceptances_signature" ON "acceptances" USING btree ("signature_id") WHERE signature_id is not null;--> statement-breakpoint
CREATE INDEX "accounts_held" ON "accounts" USING btree ("community_id","account","balance_fen") WHERE balance_fen > 0;--> statement-breakpoint
CREATE INDEX "entries_evidence" ON "entries" USING btree ("evidence_id") WHERE evidence_id is not null;
DROP INDEX "contacts_email";--> statement-breakpoint
CREATE INDEX "contacts_email" ON "contacts" USING btree ("agency_id","client_id","email");
ALTER TABLE "project_imports" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "project_imports" ADD COLUMN "started_by" uuid;--> statement-breakpoint
ALTER TABLE "project_imports" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "project_imports" ADD CONSTRAINT "project_imports_agency_id_started_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","started_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "project_imports_started_by" ON "project_imports" USING btree ("agency_id","started_by");--> statement-breakpoint
CREATE INDEX "project_imports_recent" ON "project_imports" USING btree ("agency_id","uploaded_at","id");
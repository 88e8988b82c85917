ALTER TABLE "projects" ADD COLUMN "based_on_id" uuid;--> statement-breakpoint
CREATE INDEX "projects_based_on" ON "projects" USING btree ("agency_id","based_on_id");--> statement-breakpoint
-- A deleted project takes nothing along but the link to it.
ALTER TABLE "projects" ADD CONSTRAINT "projects_based_on_fk" FOREIGN KEY ("agency_id", "based_on_id")
  REFERENCES "public"."projects" ("agency_id", "id") ON DELETE SET NULL ("based_on_id");

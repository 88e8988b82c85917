CREATE TABLE "project_places" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"role" text NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	"given_by" uuid NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by" uuid,
	CONSTRAINT "project_places_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "project_places_role" CHECK ("project_places"."role" in ('account_manager', 'researcher'))
);
--> statement-breakpoint
ALTER TABLE "project_places" ADD CONSTRAINT "project_places_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_places" ADD CONSTRAINT "project_places_agency_id_member_id_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","member_id") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_places" ADD CONSTRAINT "project_places_agency_id_given_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","given_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_places" ADD CONSTRAINT "project_places_agency_id_ended_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","ended_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "project_places_once" ON "project_places" USING btree ("agency_id","project_id","member_id","role") WHERE "project_places"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "project_places_project" ON "project_places" USING btree ("agency_id","project_id");--> statement-breakpoint
CREATE INDEX "project_places_member" ON "project_places" USING btree ("agency_id","member_id");--> statement-breakpoint
CREATE INDEX "project_places_given_by" ON "project_places" USING btree ("agency_id","given_by");--> statement-breakpoint
CREATE INDEX "project_places_ended_by" ON "project_places" USING btree ("agency_id","ended_by");
CREATE TABLE "project_accesses" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	"given_by" uuid NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" uuid,
	CONSTRAINT "project_accesses_agency_id_id_pk" PRIMARY KEY("agency_id","id")
);
--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "actual_title" text;--> statement-breakpoint
ALTER TABLE "project_accesses" ADD CONSTRAINT "project_accesses_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_accesses" ADD CONSTRAINT "project_accesses_agency_id_member_id_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","member_id") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_accesses" ADD CONSTRAINT "project_accesses_agency_id_given_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","given_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_accesses" ADD CONSTRAINT "project_accesses_agency_id_withdrawn_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","withdrawn_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "project_accesses_once" ON "project_accesses" USING btree ("agency_id","project_id","member_id") WHERE "project_accesses"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "project_accesses_project" ON "project_accesses" USING btree ("agency_id","project_id");--> statement-breakpoint
CREATE INDEX "project_accesses_member" ON "project_accesses" USING btree ("agency_id","member_id");--> statement-breakpoint
CREATE INDEX "project_accesses_given_by" ON "project_accesses" USING btree ("agency_id","given_by");--> statement-breakpoint
CREATE INDEX "project_accesses_withdrawn_by" ON "project_accesses" USING btree ("agency_id","withdrawn_by");--> statement-breakpoint
CREATE INDEX "projects_confidential" ON "projects" USING btree ("agency_id") WHERE "projects"."actual_title" is not null;
CREATE TABLE "automatic_reports" (
	"agency_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"week" text NOT NULL,
	"outcome" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "automatic_reports_agency_id_project_id_week_pk" PRIMARY KEY("agency_id","project_id","week"),
	CONSTRAINT "automatic_reports_outcome" CHECK ("automatic_reports"."outcome" in ('sent', 'finished', 'not_reportable'))
);
--> statement-breakpoint
ALTER TABLE "automatic_reports" ADD CONSTRAINT "automatic_reports_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;
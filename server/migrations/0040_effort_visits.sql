CREATE TABLE "effort_visits" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"context" text NOT NULL,
	"week" text NOT NULL,
	"active_seconds" integer NOT NULL,
	"typing_seconds" integer NOT NULL,
	"entries" integer NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "effort_visits_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "effort_visits_context" CHECK ("effort_visits"."context" in ('weekly_report', 'project')),
	CONSTRAINT "effort_visits_typing" CHECK ("effort_visits"."typing_seconds" <= "effort_visits"."active_seconds")
);
--> statement-breakpoint
ALTER TABLE "effort_visits" ADD CONSTRAINT "effort_visits_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "effort_visits_project" ON "effort_visits" USING btree ("agency_id","project_id","week");
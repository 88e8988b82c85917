CREATE TABLE "report_corrections" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"reason" text NOT NULL,
	"view" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"sent_by" uuid NOT NULL,
	CONSTRAINT "report_corrections_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "report_corrections_from_one" CHECK ("report_corrections"."number" >= 1)
);
--> statement-breakpoint
ALTER TABLE "report_handovers" DROP CONSTRAINT "report_handovers_of_one";--> statement-breakpoint
ALTER TABLE "report_handovers" ADD COLUMN "correction_id" uuid;--> statement-breakpoint
ALTER TABLE "report_corrections" ADD CONSTRAINT "report_corrections_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_corrections" ADD CONSTRAINT "report_corrections_agency_id_report_id_weekly_reports_agency_id_id_fk" FOREIGN KEY ("agency_id","report_id") REFERENCES "public"."weekly_reports"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_corrections" ADD CONSTRAINT "report_corrections_agency_id_sent_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","sent_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "report_corrections_number" ON "report_corrections" USING btree ("agency_id","report_id","number");--> statement-breakpoint
CREATE INDEX "report_corrections_project" ON "report_corrections" USING btree ("agency_id","project_id");--> statement-breakpoint
CREATE INDEX "report_corrections_sent_by" ON "report_corrections" USING btree ("agency_id","sent_by");--> statement-breakpoint
ALTER TABLE "report_handovers" ADD CONSTRAINT "report_handovers_agency_id_correction_id_report_corrections_agency_id_id_fk" FOREIGN KEY ("agency_id","correction_id") REFERENCES "public"."report_corrections"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "report_handovers_correction_once" ON "report_handovers" USING btree ("agency_id","correction_id","contact_id");--> statement-breakpoint
ALTER TABLE "report_handovers" ADD CONSTRAINT "report_handovers_of_one" CHECK (num_nonnulls("report_handovers"."report_id", "report_handovers"."correction_id", "report_handovers"."closing_report_id") = 1);
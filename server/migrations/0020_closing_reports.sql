CREATE TABLE "closing_reports" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"result" text,
	"filled_openings" integer,
	"what_was_done" text DEFAULT '' NOT NULL,
	"what_the_market_said" text DEFAULT '' NOT NULL,
	"what_we_would_do_next" text DEFAULT '' NOT NULL,
	"open_points" jsonb,
	"revision" integer DEFAULT 1 NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"edited_by" uuid,
	"view" jsonb,
	"content_hash" text,
	"sent_at" timestamp (3) with time zone,
	"sent_by" uuid,
	CONSTRAINT "closing_reports_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "closing_reports_result" CHECK ("closing_reports"."result" in ('filled', 'partly_filled', 'not_filled', 'cancelled'))
);
--> statement-breakpoint
ALTER TABLE "report_handovers" ALTER COLUMN "report_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "report_handovers" ADD COLUMN "closing_report_id" uuid;--> statement-breakpoint
ALTER TABLE "closing_reports" ADD CONSTRAINT "closing_reports_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closing_reports" ADD CONSTRAINT "closing_reports_agency_id_edited_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","edited_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closing_reports" ADD CONSTRAINT "closing_reports_agency_id_sent_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","sent_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "closing_reports_number" ON "closing_reports" USING btree ("agency_id","project_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "closing_reports_draft" ON "closing_reports" USING btree ("agency_id","project_id") WHERE sent_at IS NULL;--> statement-breakpoint
CREATE INDEX "closing_reports_edited_by" ON "closing_reports" USING btree ("agency_id","edited_by");--> statement-breakpoint
CREATE INDEX "closing_reports_sent_by" ON "closing_reports" USING btree ("agency_id","sent_by");--> statement-breakpoint
ALTER TABLE "report_handovers" ADD CONSTRAINT "report_handovers_agency_id_closing_report_id_closing_reports_agency_id_id_fk" FOREIGN KEY ("agency_id","closing_report_id") REFERENCES "public"."closing_reports"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "report_handovers_closing_once" ON "report_handovers" USING btree ("agency_id","closing_report_id","contact_id");--> statement-breakpoint
ALTER TABLE "report_handovers" ADD CONSTRAINT "report_handovers_of_one" CHECK (num_nonnulls("report_handovers"."report_id", "report_handovers"."closing_report_id") = 1);
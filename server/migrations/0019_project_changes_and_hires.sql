CREATE TABLE "candidacy_hires" (
	"agency_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"contract_signed_on" date,
	"starts_on" date,
	"started_on" date,
	"guarantee_ends_on" date,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	CONSTRAINT "candidacy_hires_agency_id_candidacy_id_pk" PRIMARY KEY("agency_id","candidacy_id")
);
--> statement-breakpoint
CREATE TABLE "project_lead_changes" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"member_id" uuid,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" uuid,
	CONSTRAINT "project_lead_changes_agency_id_id_pk" PRIMARY KEY("agency_id","id")
);
--> statement-breakpoint
CREATE TABLE "project_rhythms" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"rhythm" jsonb NOT NULL,
	"agreed_with_contact_id" uuid,
	"agreed_at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	CONSTRAINT "project_rhythms_agency_id_id_pk" PRIMARY KEY("agency_id","id")
);
--> statement-breakpoint
CREATE TABLE "project_target_changes" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"target_date" date NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" uuid,
	CONSTRAINT "project_target_changes_agency_id_id_pk" PRIMARY KEY("agency_id","id")
);
--> statement-breakpoint
CREATE TABLE "touchpoint_contests" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"touchpoint_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"contested_at" timestamp (3) with time zone NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"settled_by" uuid,
	CONSTRAINT "touchpoint_contests_agency_id_id_pk" PRIMARY KEY("agency_id","id")
);
--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "schedule_agreed_on" date;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "schedule_agreed_recorded_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "adopted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "schedule_handovers" ADD COLUMN "returned_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "schedule_handovers" ADD COLUMN "returned_by" uuid;--> statement-breakpoint
ALTER TABLE "candidacy_hires" ADD CONSTRAINT "candidacy_hires_agency_id_candidacy_id_candidacies_agency_id_id_fk" FOREIGN KEY ("agency_id","candidacy_id") REFERENCES "public"."candidacies"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_hires" ADD CONSTRAINT "candidacy_hires_agency_id_recorded_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","recorded_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_lead_changes" ADD CONSTRAINT "project_lead_changes_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_lead_changes" ADD CONSTRAINT "project_lead_changes_agency_id_member_id_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","member_id") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_lead_changes" ADD CONSTRAINT "project_lead_changes_agency_id_changed_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","changed_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_rhythms" ADD CONSTRAINT "project_rhythms_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_rhythms" ADD CONSTRAINT "project_rhythms_agency_id_agreed_with_contact_id_contacts_agency_id_id_fk" FOREIGN KEY ("agency_id","agreed_with_contact_id") REFERENCES "public"."contacts"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_rhythms" ADD CONSTRAINT "project_rhythms_agency_id_recorded_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","recorded_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_target_changes" ADD CONSTRAINT "project_target_changes_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_target_changes" ADD CONSTRAINT "project_target_changes_agency_id_changed_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","changed_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoint_contests" ADD CONSTRAINT "touchpoint_contests_agency_id_touchpoint_id_project_id_touchpoint_projects_agency_id_touchpoint_id_project_id_fk" FOREIGN KEY ("agency_id","touchpoint_id","project_id") REFERENCES "public"."touchpoint_projects"("agency_id","touchpoint_id","project_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoint_contests" ADD CONSTRAINT "touchpoint_contests_agency_id_contact_id_contacts_agency_id_id_fk" FOREIGN KEY ("agency_id","contact_id") REFERENCES "public"."contacts"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoint_contests" ADD CONSTRAINT "touchpoint_contests_agency_id_settled_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","settled_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "candidacy_hires_by" ON "candidacy_hires" USING btree ("agency_id","recorded_by");--> statement-breakpoint
CREATE INDEX "project_lead_changes_project" ON "project_lead_changes" USING btree ("agency_id","project_id","changed_at");--> statement-breakpoint
CREATE INDEX "project_lead_changes_member" ON "project_lead_changes" USING btree ("agency_id","member_id");--> statement-breakpoint
CREATE INDEX "project_lead_changes_by" ON "project_lead_changes" USING btree ("agency_id","changed_by");--> statement-breakpoint
CREATE INDEX "project_rhythms_project" ON "project_rhythms" USING btree ("agency_id","project_id","agreed_at");--> statement-breakpoint
CREATE INDEX "project_rhythms_contact" ON "project_rhythms" USING btree ("agency_id","agreed_with_contact_id");--> statement-breakpoint
CREATE INDEX "project_rhythms_by" ON "project_rhythms" USING btree ("agency_id","recorded_by");--> statement-breakpoint
CREATE INDEX "project_target_changes_project" ON "project_target_changes" USING btree ("agency_id","project_id","changed_at");--> statement-breakpoint
CREATE INDEX "project_target_changes_by" ON "project_target_changes" USING btree ("agency_id","changed_by");--> statement-breakpoint
CREATE INDEX "touchpoint_contests_touchpoint" ON "touchpoint_contests" USING btree ("agency_id","touchpoint_id","project_id");--> statement-breakpoint
CREATE INDEX "touchpoint_contests_project" ON "touchpoint_contests" USING btree ("agency_id","project_id");--> statement-breakpoint
CREATE INDEX "touchpoint_contests_contact" ON "touchpoint_contests" USING btree ("agency_id","contact_id");--> statement-breakpoint
CREATE INDEX "touchpoint_contests_settled_by" ON "touchpoint_contests" USING btree ("agency_id","settled_by");--> statement-breakpoint
ALTER TABLE "schedule_handovers" ADD CONSTRAINT "schedule_handovers_agency_id_returned_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","returned_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "schedule_handovers_returned_by" ON "schedule_handovers" USING btree ("agency_id","returned_by");--> statement-breakpoint
DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY[
    'candidacy_hires', 'project_lead_changes', 'project_rhythms', 'project_target_changes', 'touchpoint_contests'
  ] LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY of_agency ON public.%I USING (agency_id = nullif(current_setting(''app.agency_id'', true), '''')::uuid)
       WITH CHECK (agency_id = nullif(current_setting(''app.agency_id'', true), '''')::uuid)', tenant_table);
  END LOOP;
END $$;
--> statement-breakpoint
-- Earlier changes are not known: the lead and the target date of today stand for the whole time since the activation.
WITH activation AS (
  SELECT DISTINCT ON (p.agency_id, p.id) p.agency_id, p.id AS project_id, p.lead_consultant_id, p.target_date,
    coalesce(c.occurred_at, p.created_at) AS changed_at, coalesce(c.changed_by, p.created_by) AS changed_by
  FROM public.projects p
  LEFT JOIN public.project_status_changes c
    ON c.agency_id = p.agency_id AND c.project_id = p.id AND c.from_status = 'draft' AND c.to_status = 'active'
  WHERE p.status <> 'draft'
  ORDER BY p.agency_id, p.id, c.occurred_at
), leads AS (
  INSERT INTO public.project_lead_changes (agency_id, id, project_id, member_id, changed_at, changed_by)
  SELECT agency_id, gen_random_uuid(), project_id, lead_consultant_id, changed_at, changed_by FROM activation
)
INSERT INTO public.project_target_changes (agency_id, id, project_id, target_date, changed_at, changed_by)
  SELECT agency_id, gen_random_uuid(), project_id, target_date, changed_at, changed_by FROM activation
  WHERE target_date IS NOT NULL;
--> statement-breakpoint
-- A project that was started before it was kept here is one that was taken over.
UPDATE public.projects p SET adopted_at = c.occurred_at
  FROM public.project_status_changes c, public.agencies a
  WHERE c.agency_id = p.agency_id AND c.project_id = p.id AND c.from_status = 'draft' AND c.to_status = 'active'
    AND a.id = p.agency_id AND p.start_date < (c.occurred_at AT TIME ZONE a.zone)::date;

ALTER TABLE public.candidacy_feedback ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY of_agency ON public.candidacy_feedback
  USING (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid)
  WITH CHECK (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY of_viewer ON public.candidacy_feedback AS RESTRICTIVE FOR SELECT
  USING (project_id <> ALL ((SELECT coalesce(nullif(current_setting('app.hidden_projects', true), ''), '{}')::uuid[])::uuid[]));

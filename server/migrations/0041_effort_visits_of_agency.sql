ALTER TABLE public.effort_visits ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY of_agency ON public.effort_visits
  USING (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid)
  WITH CHECK (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY of_viewer ON public.effort_visits AS RESTRICTIVE FOR SELECT
  USING (project_id <> ALL ((SELECT coalesce(nullif(current_setting('app.hidden_projects', true), ''), '{}'))::uuid[]));

ALTER TABLE public.project_places ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY of_agency ON public.project_places
  USING (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid)
  WITH CHECK (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY of_viewer ON public.project_places AS RESTRICTIVE FOR SELECT
  USING (project_id <> ALL ((SELECT coalesce(nullif(current_setting('app.hidden_projects', true), ''), '{}'))::uuid[]));

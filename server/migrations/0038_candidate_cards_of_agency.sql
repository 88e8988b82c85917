ALTER TABLE public.candidate_permissions ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY of_agency ON public.candidate_permissions
  USING (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid)
  WITH CHECK (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE public.candidacy_files ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY of_agency ON public.candidacy_files
  USING (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid)
  WITH CHECK (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid);
--> statement-breakpoint
-- A file belongs to a confidential project as its candidacy does; what was said about a client that is closed to the
-- reader is closed too.
CREATE POLICY of_viewer ON public.candidacy_files AS RESTRICTIVE FOR SELECT
  USING ((SELECT coalesce(current_setting('app.hidden_projects', true), '') = '') OR EXISTS
    (SELECT FROM public.candidacies whole
      WHERE whole.agency_id = candidacy_files.agency_id AND whole.id = candidacy_files.candidacy_id));
--> statement-breakpoint
CREATE POLICY of_viewer ON public.candidate_permissions AS RESTRICTIVE FOR SELECT
  USING ((SELECT coalesce(current_setting('app.hidden_clients', true), '') = '') OR EXISTS
    (SELECT FROM public.clients c
      WHERE c.agency_id = candidate_permissions.agency_id AND c.id = candidate_permissions.client_id));

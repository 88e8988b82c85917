ALTER TABLE public.agency_brandings ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY of_agency ON public.agency_brandings
  USING (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid)
  WITH CHECK (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid);

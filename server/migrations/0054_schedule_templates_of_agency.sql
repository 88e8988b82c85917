ALTER TABLE public.schedule_templates ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY of_agency ON public.schedule_templates
  USING (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid)
  WITH CHECK (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid);

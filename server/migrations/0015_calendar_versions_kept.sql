ALTER TABLE public.agency_calendar_versions ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Versions are only added to: there is no policy for UPDATE and DELETE.
CREATE POLICY read_of_agency ON public.agency_calendar_versions FOR SELECT
  USING (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY add_of_agency ON public.agency_calendar_versions FOR INSERT
  WITH CHECK (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid);
--> statement-breakpoint
-- What an agency has today is all that is known of its past.
INSERT INTO public.agency_calendar_versions (agency_id, version, since, zone, country, region, calendar)
  SELECT id, 1, created_at, zone, country, region, calendar FROM public.agencies;

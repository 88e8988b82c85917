ALTER TABLE public.report_corrections ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY of_agency ON public.report_corrections
  USING (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid)
  WITH CHECK (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid);
--> statement-breakpoint
-- A correction is sent as soon as it is there: it does not change any more and goes only along with its project.
CREATE TRIGGER frozen BEFORE UPDATE ON public.report_corrections
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
--> statement-breakpoint
CREATE TRIGGER kept BEFORE DELETE ON public.report_corrections
  FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION public.refuse_change();

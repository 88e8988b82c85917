ALTER TABLE public.closing_reports ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY of_agency ON public.closing_reports
  USING (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid)
  WITH CHECK (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid);
--> statement-breakpoint
-- A draft is edited and then sent; from that moment on the row does not change any more and goes only along with its
-- project (by the cascade, not by itself).
CREATE TRIGGER frozen BEFORE UPDATE ON public.closing_reports
  FOR EACH ROW WHEN (OLD.sent_at IS NOT NULL) EXECUTE FUNCTION public.refuse_change();
--> statement-breakpoint
CREATE TRIGGER kept BEFORE DELETE ON public.closing_reports
  FOR EACH ROW WHEN (OLD.sent_at IS NOT NULL AND pg_trigger_depth() = 0) EXECUTE FUNCTION public.refuse_change();
--> statement-breakpoint
-- Sent means frozen: a view, its hash, a result and who sent it.
ALTER TABLE public.closing_reports ADD CONSTRAINT closing_reports_sent_whole CHECK (
  sent_at IS NULL OR (view IS NOT NULL AND content_hash IS NOT NULL AND result IS NOT NULL AND sent_by IS NOT NULL)
);

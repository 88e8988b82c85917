-- A draft is edited and then sent; from that moment on the row does not change any more. A draft that is in somebody's
-- way may be deleted, a sent report only along with its project (by the cascade, not by itself).
CREATE TRIGGER frozen BEFORE UPDATE ON public.weekly_reports
  FOR EACH ROW WHEN (OLD.sent_at IS NOT NULL) EXECUTE FUNCTION public.refuse_change();
--> statement-breakpoint
CREATE TRIGGER kept BEFORE DELETE ON public.weekly_reports
  FOR EACH ROW WHEN (OLD.sent_at IS NOT NULL AND pg_trigger_depth() = 0) EXECUTE FUNCTION public.refuse_change();
--> statement-breakpoint
-- Sent means frozen: a view, its hash, a health and who sent it.
ALTER TABLE public.weekly_reports ADD CONSTRAINT weekly_reports_sent_whole CHECK (
  sent_at IS NULL OR (view IS NOT NULL AND content_hash IS NOT NULL AND health IS NOT NULL AND sent_by IS NOT NULL)
);

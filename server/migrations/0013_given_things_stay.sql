-- What a client was given and what a client answered stay as they are; they go only along with their project (by the
-- cascade, not by themselves).
CREATE TRIGGER kept BEFORE DELETE ON public.schedule_versions
  FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION public.refuse_change();
--> statement-breakpoint
CREATE TRIGGER frozen BEFORE UPDATE ON public.schedule_responses
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
--> statement-breakpoint
CREATE TRIGGER kept BEFORE DELETE ON public.schedule_responses
  FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION public.refuse_change();

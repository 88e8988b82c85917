-- A letter refers to the wording it was sent with: a row does not change any more, nor does it go while the agency is there.
CREATE OR REPLACE FUNCTION public.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  words text[] := ARRAY['view', 'content_hash', 'reason', 'text', 'health_sentence', 'what_changed', 'what_did_not_work',
    'needs', 'what_was_done', 'what_the_market_said', 'what_we_would_do_next', 'open_points', 'opening', 'closing'];
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('app.erasure', true) = 'on' THEN
    IF to_jsonb(NEW) - words = to_jsonb(OLD) - words THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'rows of % do not change', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER frozen BEFORE UPDATE ON public.text_templates
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
--> statement-breakpoint
CREATE TRIGGER kept BEFORE DELETE ON public.text_templates
  FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION public.refuse_change();

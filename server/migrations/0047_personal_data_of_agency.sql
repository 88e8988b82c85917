ALTER TABLE public.candidacy_range_notices ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY of_agency ON public.candidacy_range_notices
  USING (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid)
  WITH CHECK (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY of_viewer ON public.candidacy_range_notices AS RESTRICTIVE FOR SELECT
  USING ((SELECT coalesce(current_setting('app.hidden_projects', true), '') = '') OR EXISTS
    (SELECT FROM public.candidacies whole
      WHERE whole.agency_id = candidacy_range_notices.agency_id AND whole.id = candidacy_range_notices.candidacy_id));
--> statement-breakpoint
ALTER TABLE public.retention_settings ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY of_agency ON public.retention_settings
  USING (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid)
  WITH CHECK (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE public.retention_announcements ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY of_agency ON public.retention_announcements
  USING (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid)
  WITH CHECK (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid);
--> statement-breakpoint
-- That somebody was erased is only added to: there is no policy for UPDATE and DELETE.
ALTER TABLE public.erasures ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY read_of_agency ON public.erasures FOR SELECT
  USING (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY add_of_agency ON public.erasures FOR INSERT
  WITH CHECK (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid);
--> statement-breakpoint
-- What was sent stays as it is, with one exception that the law makes: a person is taken out of its words. Nothing but
-- words, and the hash over them, may differ then; the fact of the erasure keeps the hash that stood there before.
CREATE OR REPLACE FUNCTION public.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  words text[] := ARRAY['view', 'content_hash', 'reason', 'text', 'health_sentence', 'what_changed', 'what_did_not_work',
    'needs', 'what_was_done', 'what_the_market_said', 'what_we_would_do_next', 'open_points'];
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('app.erasure', true) = 'on' THEN
    IF to_jsonb(NEW) - words = to_jsonb(OLD) - words THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'rows of % do not change', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
-- Listed look-up of the background work: agencies whose candidates are to be looked through now.
CREATE FUNCTION auth.due_retention(at timestamptz, most integer)
RETURNS TABLE (agency_id uuid, id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT s.agency_id, s.agency_id FROM public.retention_settings s
  WHERE s.next_run_at <= at ORDER BY s.next_run_at LIMIT most
$$;

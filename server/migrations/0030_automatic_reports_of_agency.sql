ALTER TABLE public.automatic_reports ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY of_agency ON public.automatic_reports
  USING (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid)
  WITH CHECK (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid);
--> statement-breakpoint
-- Sent by a person: somebody stands for it and says a health. Sent by Rytm itself: neither.
ALTER TABLE public.weekly_reports DROP CONSTRAINT weekly_reports_sent_whole;
--> statement-breakpoint
ALTER TABLE public.weekly_reports ADD CONSTRAINT weekly_reports_sent_whole CHECK (
  sent_at IS NULL OR (view IS NOT NULL AND content_hash IS NOT NULL AND (health IS NULL) = (sent_by IS NULL))
);
--> statement-breakpoint
-- Listed look-up of the background work: commitments of reports that were due while the agency let reports leave by
-- themselves, that it still lets, and about which nothing was decided yet.
CREATE FUNCTION auth.due_automatic_reports(at timestamptz, most integer)
RETURNS TABLE (agency_id uuid, id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT c.agency_id, c.id
  FROM (
    SELECT DISTINCT ON (v.agency_id) v.agency_id, v.settings FROM public.policy_versions v
    WHERE v.scope = 'agency' ORDER BY v.agency_id, v.version DESC
  ) newest
  JOIN public.commitments c ON c.agency_id = newest.agency_id
  WHERE newest.settings @> '{"automaticReports": true}'
    AND c.status = 'open' AND c.kind = 'weekly_report' AND c.due_at <= at
    AND (
      SELECT held.settings @> '{"automaticReports": true}' FROM public.policy_versions held
      WHERE held.agency_id = c.agency_id AND held.scope = 'agency' AND held.since <= c.due_at
      ORDER BY held.version DESC LIMIT 1
    )
    AND NOT EXISTS (
      SELECT FROM public.automatic_reports d
      WHERE d.agency_id = c.agency_id AND d.project_id = c.project_id AND d.week = c.subject
    )
  ORDER BY c.due_at
  LIMIT most
$$;

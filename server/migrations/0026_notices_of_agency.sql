ALTER TABLE public.notices ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY of_agency ON public.notices
  USING (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid)
  WITH CHECK (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid);
--> statement-breakpoint
-- Listed look-up of the background work: the members to whom something is to be told or mailed now.
CREATE FUNCTION auth.due_notices(at timestamptz, most integer)
RETURNS TABLE (agency_id uuid, id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT due.agency_id, due.recipient_id FROM (
    SELECT n.agency_id, n.recipient_id, n.deliver_at AS since FROM public.notices n
    WHERE n.delivered_at IS NULL AND n.withdrawn_at IS NULL AND n.deliver_at <= at
    UNION ALL
    SELECT n.agency_id, n.recipient_id, n.mail_at FROM public.notices n
    WHERE n.mail_at IS NOT NULL AND n.mail_at <= at
  ) due
  GROUP BY due.agency_id, due.recipient_id
  ORDER BY min(due.since)
  LIMIT most
$$;

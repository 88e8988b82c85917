-- Listed look-ups of the background work: across agencies they return only (agency_id, id).
CREATE FUNCTION auth.due_mail(at timestamptz, stale_before timestamptz, most integer)
RETURNS TABLE (agency_id uuid, id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT m.agency_id, m.id FROM public.mail_messages m
  WHERE (m.state = 'queued' AND m.next_attempt_at <= at)
     OR (m.state = 'sending' AND m.claimed_at <= stale_before)
  ORDER BY m.next_attempt_at
  LIMIT most
$$;
--> statement-breakpoint
CREATE FUNCTION auth.due_imports(stale_before timestamptz, most integer)
RETURNS TABLE (agency_id uuid, id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT i.agency_id, i.id FROM public.project_imports i
  WHERE i.state = 'running' AND (i.claimed_at IS NULL OR i.claimed_at <= stale_before)
  ORDER BY i.started_at
  LIMIT most
$$;

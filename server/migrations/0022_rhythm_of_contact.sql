-- { weeklyCall, weeklyReport } become { callEvery, reportEvery }, and the rhythm says who of the client agreed to it.
CREATE FUNCTION pg_temp.rhythm_of(old jsonb, contact_id uuid) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_build_object(
    'callEvery', CASE WHEN coalesce((old ->> 'weeklyCall')::boolean, true) THEN 'week' ELSE 'none' END,
    'reportEvery', CASE WHEN coalesce((old ->> 'weeklyReport')::boolean, true) THEN 'week' ELSE 'none' END,
    'channel', coalesce(old ->> 'channel', 'phone'),
    'note', coalesce(old ->> 'note', ''),
    'agreedWithContactId', contact_id)
$$;
--> statement-breakpoint
CREATE TEMPORARY TABLE agreed ON COMMIT DROP AS
  SELECT k.agency_id, k.project_id, c.id AS contact_id
  FROM public.kickoffs k
  JOIN public.projects p ON p.agency_id = k.agency_id AND p.id = k.project_id
  JOIN public.contacts c ON c.agency_id = k.agency_id AND c.client_id = p.client_id
    AND c.id::text = k.answers -> 'attendeeContactIds' ->> 0
  WHERE k.completed_at IS NOT NULL;
--> statement-breakpoint
UPDATE public.projects p SET rhythm = pg_temp.rhythm_of(p.rhythm, (
  SELECT a.contact_id FROM agreed a WHERE a.agency_id = p.agency_id AND a.project_id = p.id));
--> statement-breakpoint
UPDATE public.kickoffs k SET answers = k.answers || jsonb_build_object(
  'scheduleAgreedOn', null,
  'rhythm', pg_temp.rhythm_of(k.answers -> 'rhythm', (
    SELECT a.contact_id FROM agreed a WHERE a.agency_id = k.agency_id AND a.project_id = k.project_id)));
--> statement-breakpoint
INSERT INTO public.project_rhythms
  (agency_id, id, project_id, rhythm, agreed_with_contact_id, agreed_at, recorded_at, recorded_by)
  SELECT k.agency_id, gen_random_uuid(), k.project_id, k.answers -> 'rhythm', a.contact_id,
    k.completed_at, k.saved_at, k.saved_by
  FROM public.kickoffs k
  LEFT JOIN agreed a ON a.agency_id = k.agency_id AND a.project_id = k.project_id
  WHERE k.completed_at IS NOT NULL;
--> statement-breakpoint
DROP FUNCTION pg_temp.rhythm_of(jsonb, uuid);

-- The check on each request says too whether somebody leads an agency that asks leaders for a second step and has none:
-- codes of an app, because a password alone still opens where there are only passkeys.
DROP FUNCTION auth.session_member(text, timestamptz);
--> statement-breakpoint
CREATE FUNCTION auth.session_member(session_token text, at timestamptz)
RETURNS TABLE (
  session_id uuid, user_id uuid, email text, name text, language text,
  agency_id uuid, member_id uuid, role text, lacks_second_step boolean
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, auth, pg_temp AS $$
  SELECT s.id, u.id, u.email, u.name, u.language, m.agency_id, m.id, m.role,
    coalesce(a.second_step_required AND m.role IN ('owner', 'manager') AND NOT EXISTS (
      SELECT FROM auth.one_time_keys k WHERE k.user_id = u.id AND k.confirmed_at IS NOT NULL), false)
  FROM auth.sessions s
  JOIN auth.users u ON u.id = s.user_id
  LEFT JOIN public.memberships m
    ON m.agency_id = s.active_agency_id AND m.user_id = u.id AND m.ended_at IS NULL
  LEFT JOIN public.agencies a ON a.id = m.agency_id
  WHERE s.token = session_token AND s.expires_at > at
$$;
--> statement-breakpoint
-- Where a person may not do without the second step.
CREATE FUNCTION auth.agencies_requiring_second_step(for_user uuid)
RETURNS TABLE (agency_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, auth, pg_temp AS $$
  SELECT m.agency_id FROM public.memberships m
  JOIN public.agencies a ON a.id = m.agency_id
  WHERE m.user_id = for_user AND m.ended_at IS NULL AND m.role IN ('owner', 'manager') AND a.second_step_required
$$;

-- Every table of agencies: row-level security by the agency of the transaction. Not FORCEd: the owner's
-- SECURITY DEFINER look-ups (a short listed set) must see across agencies, and the app's role owns nothing.
DO $$
DECLARE
  tenant_table record;
BEGIN
  FOR tenant_table IN
    SELECT c.table_name AS name, 'agency_id' AS key FROM information_schema.columns c
    WHERE c.table_schema = 'public' AND c.column_name = 'agency_id' AND c.table_name <> 'audit_entries'
    UNION ALL SELECT 'agencies', 'id'
  LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', tenant_table.name);
    EXECUTE format(
      'CREATE POLICY of_agency ON public.%I USING (%I = nullif(current_setting(''app.agency_id'', true), '''')::uuid)
       WITH CHECK (%I = nullif(current_setting(''app.agency_id'', true), '''')::uuid)',
      tenant_table.name, tenant_table.key, tenant_table.key);
  END LOOP;
END $$;
--> statement-breakpoint
-- History is only added to: there is no policy for UPDATE and DELETE.
ALTER TABLE public.audit_entries ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY read_of_agency ON public.audit_entries FOR SELECT
  USING (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY add_of_agency ON public.audit_entries FOR INSERT
  WITH CHECK (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid);
--> statement-breakpoint
-- The check on each request: who is it, and as whom in which agency. Returns nothing for an ended or expired session.
CREATE FUNCTION auth.session_member(session_token text, at timestamptz)
RETURNS TABLE (
  session_id uuid, user_id uuid, email text, name text, language text,
  agency_id uuid, member_id uuid, role text
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, auth AS $$
  SELECT s.id, u.id, u.email, u.name, u.language, m.agency_id, m.id, m.role
  FROM auth.sessions s
  JOIN auth.users u ON u.id = s.user_id
  LEFT JOIN public.memberships m
    ON m.agency_id = s.active_agency_id AND m.user_id = u.id AND m.ended_at IS NULL
  WHERE s.token = session_token AND s.expires_at > at
$$;
--> statement-breakpoint
CREATE FUNCTION auth.memberships_of(for_user uuid)
RETURNS TABLE (agency_id uuid, member_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, auth AS $$
  SELECT m.agency_id, m.id FROM public.memberships m
  WHERE m.user_id = for_user AND m.ended_at IS NULL
  ORDER BY m.created_at
$$;

-- Look-ups that must cross agencies; each returns ids only, the work then runs in that agency's transaction.
CREATE FUNCTION auth.any_agency() RETURNS TABLE (agency_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, auth AS $$
  SELECT a.id FROM public.agencies a LIMIT 1
$$;
--> statement-breakpoint
CREATE FUNCTION auth.invitation_by_token(hash text) RETURNS TABLE (agency_id uuid, invitation_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, auth AS $$
  SELECT i.agency_id, i.id FROM public.invitations i WHERE i.token_hash = hash
$$;

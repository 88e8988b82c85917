-- Signing in to the client's pages: who has this verified address, across agencies, by id only.
CREATE FUNCTION auth.contacts_by_email(address text) RETURNS TABLE (agency_id uuid, id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT c.agency_id, c.id FROM public.contacts c
  WHERE c.email = address AND c.removed_at IS NULL
  ORDER BY c.created_at, c.id
$$;

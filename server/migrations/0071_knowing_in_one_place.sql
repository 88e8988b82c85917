-- Who may know of a project, once for all of the database: the rule is `wayToKnow` in domain/projects/confidentiality.ts. A
-- view and no function, because the planner sees through it. It reads as whoever asks.
CREATE VIEW auth.project_knowers WITH (security_invoker = true) AS
  SELECT p.agency_id, p.id AS project_id, m.id AS member_id
  FROM public.projects p JOIN public.memberships m ON m.agency_id = p.agency_id
  WHERE p.actual_title IS NULL OR m.id = p.lead_consultant_id OR m.role = 'owner'
    OR EXISTS (SELECT FROM public.project_accesses a WHERE a.agency_id = p.agency_id AND a.project_id = p.id
      AND a.member_id = m.id AND a.withdrawn_at IS NULL);
--> statement-breakpoint
CREATE OR REPLACE FUNCTION auth.look_as(viewer uuid) RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  agency uuid := nullif(current_setting('app.agency_id', true), '')::uuid;
  hidden uuid[];
  clients_hidden uuid[];
  contacts_hidden uuid[];
BEGIN
  SELECT array_agg(p.id) INTO hidden FROM public.projects p
  WHERE p.agency_id = agency AND p.actual_title IS NOT NULL
    AND NOT EXISTS (SELECT FROM auth.project_knowers k
      WHERE k.agency_id = agency AND k.project_id = p.id AND k.member_id = viewer);
  IF hidden IS NULL THEN RETURN false; END IF;

  -- A client or a contact that only hidden projects know would tell of them.
  SELECT array_agg(c.id) INTO clients_hidden FROM public.clients c
  WHERE c.agency_id = agency AND c.created_by <> viewer
    AND c.id IN (SELECT p.client_id FROM public.projects p WHERE p.agency_id = agency AND p.id = ANY (hidden))
    AND NOT EXISTS (SELECT FROM public.projects p
      WHERE p.agency_id = agency AND p.client_id = c.id AND p.id <> ALL (hidden));
  SELECT array_agg(DISTINCT n.contact_id) INTO contacts_hidden FROM public.project_contacts n
  WHERE n.agency_id = agency AND n.project_id = ANY (hidden)
    AND NOT EXISTS (SELECT FROM public.project_contacts o
      WHERE o.agency_id = agency AND o.contact_id = n.contact_id AND o.project_id <> ALL (hidden));

  PERFORM set_config('app.hidden_projects', hidden::text, true),
    set_config('app.hidden_clients', coalesce(clients_hidden, '{}')::text, true),
    set_config('app.hidden_contacts', coalesce(contacts_hidden, '{}')::text, true);
  RETURN true;
END $$;

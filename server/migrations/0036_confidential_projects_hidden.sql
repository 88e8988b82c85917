ALTER TABLE public.project_accesses ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY of_agency ON public.project_accesses
  USING (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid)
  WITH CHECK (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid);
--> statement-breakpoint
-- From here on the transaction reads as one member: what confidential projects, and what they alone bring along, are
-- closed to that member is kept in settings that the policies below ask. The rule is `wayToKnow` in domain/projects.
-- True where anything is hidden. Without it (background work, the client's pages) nothing is.
CREATE FUNCTION auth.look_as(viewer uuid) RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  agency uuid := nullif(current_setting('app.agency_id', true), '')::uuid;
  hidden uuid[];
  clients_hidden uuid[];
  contacts_hidden uuid[];
BEGIN
  SELECT array_agg(p.id) INTO hidden FROM public.projects p
  WHERE p.agency_id = agency AND p.actual_title IS NOT NULL
    AND p.lead_consultant_id IS DISTINCT FROM viewer
    AND NOT EXISTS (SELECT FROM public.project_accesses a WHERE a.agency_id = agency AND a.project_id = p.id
      AND a.member_id = viewer AND a.withdrawn_at IS NULL)
    AND NOT EXISTS (SELECT FROM public.memberships m WHERE m.agency_id = agency AND m.id = viewer AND m.role = 'owner');
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
--> statement-breakpoint
-- For what follows from a fact, whoever wrote it: the rest of the transaction sees the whole agency.
CREATE FUNCTION auth.look_at_all() RETURNS void
LANGUAGE sql AS $$
  SELECT set_config('app.hidden_projects', '', true), set_config('app.hidden_clients', '', true),
    set_config('app.hidden_contacts', '', true)
$$;
--> statement-breakpoint
-- A call about several projects is known to whoever knows one of them; one about hidden projects alone is hidden. The
-- links to hidden projects are hidden themselves, so this looks past the policies, in the agency of the transaction.
CREATE FUNCTION auth.hides_touchpoint(touchpoint uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  agency uuid := nullif(current_setting('app.agency_id', true), '')::uuid;
  hidden uuid[] := coalesce(nullif(current_setting('app.hidden_projects', true), ''), '{}')::uuid[];
BEGIN
  RETURN (SELECT bool_and(l.project_id = ANY (hidden)) FROM public.touchpoint_projects l
    WHERE l.agency_id = agency AND l.touchpoint_id = touchpoint);
END $$;
--> statement-breakpoint
CREATE FUNCTION auth.hides_client(client uuid) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT coalesce(client = ANY (coalesce(nullif(current_setting('app.hidden_clients', true), ''), '{}')::uuid[]), false)
$$;
--> statement-breakpoint
-- News of a confidential project names no project, because everybody in the agency hears it.
CREATE FUNCTION auth.without_confidential(news text) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public AS $$
DECLARE
  confidential uuid;
BEGIN
  FOR confidential IN SELECT p.id FROM public.projects p
    WHERE p.agency_id = nullif(current_setting('app.agency_id', true), '')::uuid
      AND p.actual_title IS NOT NULL AND position(p.id::text IN news) > 0
  LOOP
    news := replace(news, '"' || confidential || '"', 'null');
  END LOOP;
  RETURN news;
END $$;
--> statement-breakpoint
-- RESTRICTIVE, for reading: whatever cannot be read can be neither locked nor changed nor deleted by its id. The sub-select
-- makes PostgreSQL read the setting once for a statement.
DO $$
DECLARE
  of_project record;
  hidden text := '((SELECT coalesce(nullif(current_setting(''app.hidden_%s'', true), ''''), ''{}''))::uuid[])';
BEGIN
  FOR of_project IN
    SELECT c.table_name AS name, c.is_nullable = 'YES' AS optional FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND c.column_name = 'project_id' AND t.table_type = 'BASE TABLE'
  LOOP
    EXECUTE format('CREATE POLICY of_viewer ON public.%I AS RESTRICTIVE FOR SELECT USING (%sproject_id <> ALL %s)',
      of_project.name, CASE WHEN of_project.optional THEN 'project_id IS NULL OR ' ELSE '' END, format(hidden, 'projects'));
  END LOOP;
  EXECUTE format('CREATE POLICY of_viewer ON public.projects AS RESTRICTIVE FOR SELECT USING (id <> ALL %s)',
    format(hidden, 'projects'));
  EXECUTE format('CREATE POLICY of_viewer ON public.clients AS RESTRICTIVE FOR SELECT USING (id <> ALL %s)',
    format(hidden, 'clients'));
  EXECUTE format('CREATE POLICY of_viewer ON public.contacts AS RESTRICTIVE FOR SELECT
    USING (id <> ALL %s AND client_id <> ALL %s)', format(hidden, 'contacts'), format(hidden, 'clients'));
  EXECUTE format('CREATE POLICY of_viewer_contact ON public.mail_messages AS RESTRICTIVE FOR SELECT
    USING (contact_id IS NULL OR contact_id <> ALL %s)', format(hidden, 'contacts'));
  EXECUTE format('CREATE POLICY of_viewer_client ON public.policy_versions AS RESTRICTIVE FOR SELECT
    USING (client_id IS NULL OR client_id <> ALL %s)', format(hidden, 'clients'));
  EXECUTE format('CREATE POLICY of_viewer ON public.audit_entries AS RESTRICTIVE FOR SELECT
    USING ((subject_id IS NULL OR (subject_id <> ALL %s AND subject_id <> ALL %s AND subject_id <> ALL %s))
      AND (detail ->> ''projectId'' IS NULL OR detail ->> ''projectId'' <> ALL (%s::text[])))',
    format(hidden, 'projects'), format(hidden, 'clients'), format(hidden, 'contacts'), format(hidden, 'projects'));
END $$;
--> statement-breakpoint
-- What knows its project by way of another row.
DO $$
DECLARE
  nothing text := '(SELECT coalesce(current_setting(''app.hidden_projects'', true), '''') = '''')';
  part record;
BEGIN
  FOR part IN SELECT * FROM (VALUES
    ('candidacy_expectations', 'candidacies', 'candidacy_id'),
    ('candidacy_reasons', 'candidacies', 'candidacy_id'),
    ('candidacy_stage_changes', 'candidacies', 'candidacy_id'),
    ('candidacy_hires', 'candidacies', 'candidacy_id'),
    ('schedule_handovers', 'schedule_versions', 'version_id'),
    ('schedule_responses', 'schedule_versions', 'version_id')) AS parts (name, whole, key)
  LOOP
    EXECUTE format('CREATE POLICY of_viewer ON public.%I AS RESTRICTIVE FOR SELECT USING (%s OR EXISTS
      (SELECT FROM public.%I whole WHERE whole.agency_id = %I.agency_id AND whole.id = %I.%I))',
      part.name, nothing, part.whole, part.name, part.name, part.key);
  END LOOP;
  EXECUTE format('CREATE POLICY of_viewer ON public.touchpoints AS RESTRICTIVE FOR SELECT
    USING (%s OR coalesce(NOT auth.hides_touchpoint(id), true) AND NOT auth.hides_client(client_id))', nothing);
  EXECUTE format('CREATE POLICY of_viewer ON public.touchpoint_participants AS RESTRICTIVE FOR SELECT
    USING (%s OR coalesce(NOT auth.hides_touchpoint(touchpoint_id), true))', nothing);
END $$;

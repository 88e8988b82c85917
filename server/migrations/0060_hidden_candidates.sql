-- A person who stands in hidden projects alone would tell of them by the name. Looks past the policies, in the agency of
-- the transaction; gives nothing where nothing is hidden.
CREATE FUNCTION auth.hidden_candidates() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100 SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  agency uuid := nullif(current_setting('app.agency_id', true), '')::uuid;
  hidden uuid[] := coalesce(nullif(current_setting('app.hidden_projects', true), ''), '{}')::uuid[];
BEGIN
  RETURN QUERY SELECT DISTINCT y.candidate_id FROM public.candidacies y
    WHERE y.agency_id = agency AND y.project_id = ANY (hidden)
      AND NOT EXISTS (SELECT FROM public.candidacies o
        WHERE o.agency_id = agency AND o.candidate_id = y.candidate_id AND o.project_id <> ALL (hidden));
END $$;
--> statement-breakpoint
-- Not correlated: PostgreSQL asks once for a statement and then looks into a hash, also where a search reads all names.
DO $$
DECLARE
  part record;
BEGIN
  FOR part IN SELECT * FROM (VALUES
    ('candidates', 'of_viewer', 'id'),
    ('candidate_permissions', 'of_viewer_candidate', 'candidate_id'),
    ('retention_announcements', 'of_viewer', 'candidate_id')) AS parts (name, policy, key)
  LOOP
    EXECUTE format('CREATE POLICY %I ON public.%I AS RESTRICTIVE FOR SELECT
      USING ((SELECT coalesce(current_setting(''app.hidden_projects'', true), '''') = '''')
        OR %I NOT IN (SELECT hidden FROM auth.hidden_candidates() hidden))', part.policy, part.name, part.key);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY of_viewer_candidate ON public.search_words AS RESTRICTIVE FOR SELECT
  USING ((SELECT coalesce(current_setting('app.hidden_projects', true), '') = '') OR kind <> 'candidate'
    OR subject_id NOT IN (SELECT hidden FROM auth.hidden_candidates() hidden));

-- A file from which a hidden project was made shows its rows: it is closed with the project. Looks past the policies, in
-- the agency of the transaction.
CREATE FUNCTION auth.hides_import(import uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  agency uuid := nullif(current_setting('app.agency_id', true), '')::uuid;
  hidden uuid[] := coalesce(nullif(current_setting('app.hidden_projects', true), ''), '{}')::uuid[];
BEGIN
  RETURN EXISTS (SELECT FROM public.projects p
    WHERE p.agency_id = agency AND p.id = ANY (hidden) AND p.import_id = import);
END $$;
--> statement-breakpoint
CREATE POLICY of_viewer ON public.project_imports AS RESTRICTIVE FOR SELECT
  USING ((SELECT coalesce(current_setting('app.hidden_projects', true), '') = '') OR NOT auth.hides_import(id));

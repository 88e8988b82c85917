DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['commitments', 'project_clocks', 'commitment_recomputes', 'policy_versions', 'commitment_rulings']
  LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY of_agency ON public.%I USING (agency_id = nullif(current_setting(''app.agency_id'', true), '''')::uuid)
       WITH CHECK (agency_id = nullif(current_setting(''app.agency_id'', true), '''')::uuid)', tenant_table);
  END LOOP;
END $$;
--> statement-breakpoint
-- Listed look-up of the sweep: projects of which passing time has changed what is owed.
CREATE FUNCTION auth.due_projects(at timestamptz, most integer)
RETURNS TABLE (agency_id uuid, id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT c.agency_id, c.project_id FROM public.project_clocks c
  WHERE c.next_transition_at <= at
  ORDER BY c.next_transition_at
  LIMIT most
$$;
--> statement-breakpoint
-- Projects that were started before there were clocks are worked out by the first sweep.
INSERT INTO public.project_clocks (agency_id, project_id, next_transition_at, derived_at)
  SELECT agency_id, id, created_at, created_at FROM public.projects WHERE status <> 'draft' OR source = 'lead';

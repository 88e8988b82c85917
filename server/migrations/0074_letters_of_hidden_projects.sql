-- Reminders and digests tell of several projects and are filed under none: whoever may not know of one of them does not
-- see the letter in the outbox. Looks past the policies, in the agency of the transaction; gives nothing where nothing is
-- hidden.
CREATE FUNCTION auth.hidden_letters() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100 SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  agency uuid := nullif(current_setting('app.agency_id', true), '')::uuid;
  hidden uuid[] := coalesce(nullif(current_setting('app.hidden_projects', true), ''), '{}')::uuid[];
BEGIN
  RETURN QUERY SELECT DISTINCT n.mail_id FROM public.notices n
    WHERE n.agency_id = agency AND n.project_id = ANY (hidden) AND n.mail_id IS NOT NULL;
END $$;
--> statement-breakpoint
CREATE POLICY of_viewer_notices ON public.mail_messages AS RESTRICTIVE FOR SELECT
  USING ((SELECT coalesce(current_setting('app.hidden_projects', true), '') = '') OR kind NOT IN ('reminder', 'digest')
    OR id NOT IN (SELECT hidden FROM auth.hidden_letters() hidden));

-- A letter with a code or a sign-in link lets its reader into every agency of the addressee: its text may be shown only
-- where there is no other agency. Says no more than that.
CREATE FUNCTION auth.is_only_agency() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT count(*) = 1 FROM (SELECT FROM public.agencies LIMIT 2) agency
$$;
--> statement-breakpoint
-- The subject of a letter with a code carries the code, for whoever may look at the outbox. No subject of such letters is
-- kept from here on.
UPDATE public.mail_messages SET subject = NULL WHERE kind IN ('portal_code', 'invitation', 'password_reset');

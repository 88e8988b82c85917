ALTER TABLE public.search_words ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY of_agency ON public.search_words
  USING (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid)
  WITH CHECK (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid);
--> statement-breakpoint
DO $$
DECLARE
  hidden text := '((SELECT coalesce(nullif(current_setting(''app.hidden_%s'', true), ''''), ''{}''))::uuid[])';
BEGIN
  EXECUTE format('CREATE POLICY of_viewer ON public.search_words AS RESTRICTIVE FOR SELECT
    USING (subject_id <> ALL %s AND subject_id <> ALL %s AND (client_id IS NULL OR client_id <> ALL %s))',
    format(hidden, 'projects'), format(hidden, 'contacts'), format(hidden, 'clients'));
END $$;
--> statement-breakpoint
-- Only the triggers write.
REVOKE INSERT, UPDATE, DELETE ON public.search_words FROM rytm_app;
--> statement-breakpoint
-- The same as `searchWords` in domain/kernel/foldedText.ts; a test compares them.
CREATE FUNCTION auth.search_words_of(given text) RETURNS SETOF text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT DISTINCT left(word, 64) FROM regexp_split_to_table(
    lower(translate(regexp_replace(normalize(given, NFKD), '[\u0300-\u036f]', '', 'g'), 'łŁ', 'll')),
    '[\s.,;:/()"''„”&|_–—-]+') AS word
  WHERE word <> ''
$$;
--> statement-breakpoint
-- Past the policies, because a word of a hidden project is kept by whoever renames its client.
CREATE FUNCTION public.keep_search_words() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM search_words WHERE agency_id = OLD.agency_id AND subject_id = OLD.id;
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN NULL; END IF;
  IF TG_TABLE_NAME = 'clients' THEN
    INSERT INTO search_words (agency_id, subject_id, word, kind, client_id)
      SELECT NEW.agency_id, NEW.id, word, 'client', NEW.id FROM auth.search_words_of(NEW.search_name) word;
    IF TG_OP = 'UPDATE' THEN
      DELETE FROM search_words s USING projects p
        WHERE p.agency_id = NEW.agency_id AND p.client_id = NEW.id AND s.agency_id = p.agency_id AND s.subject_id = p.id;
      INSERT INTO search_words (agency_id, subject_id, word, kind)
        SELECT p.agency_id, p.id, word, 'project'
        FROM projects p, auth.search_words_of(p.search_text || ' ' || NEW.search_name) word
        WHERE p.agency_id = NEW.agency_id AND p.client_id = NEW.id;
    END IF;
  ELSIF TG_TABLE_NAME = 'contacts' THEN
    INSERT INTO search_words (agency_id, subject_id, word, kind, client_id)
      SELECT NEW.agency_id, NEW.id, word, 'contact', NEW.client_id FROM auth.search_words_of(NEW.name) word
      WHERE NEW.removed_at IS NULL;
  ELSIF TG_TABLE_NAME = 'projects' THEN
    INSERT INTO search_words (agency_id, subject_id, word, kind)
      SELECT NEW.agency_id, NEW.id, word, 'project' FROM auth.search_words_of(NEW.search_text || ' ' ||
        (SELECT c.search_name FROM clients c WHERE c.agency_id = NEW.agency_id AND c.id = NEW.client_id)) word;
  ELSIF TG_TABLE_NAME = 'candidates' THEN
    INSERT INTO search_words (agency_id, subject_id, word, kind)
      SELECT NEW.agency_id, NEW.id, word, 'candidate' FROM auth.search_words_of(NEW.search_name) word;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER search_words AFTER INSERT OR DELETE OR UPDATE OF search_name ON public.clients
  FOR EACH ROW EXECUTE FUNCTION public.keep_search_words();
--> statement-breakpoint
CREATE TRIGGER search_words AFTER INSERT OR DELETE OR UPDATE OF name, client_id, removed_at ON public.contacts
  FOR EACH ROW EXECUTE FUNCTION public.keep_search_words();
--> statement-breakpoint
CREATE TRIGGER search_words AFTER INSERT OR DELETE OR UPDATE OF search_text, client_id ON public.projects
  FOR EACH ROW EXECUTE FUNCTION public.keep_search_words();
--> statement-breakpoint
CREATE TRIGGER search_words AFTER INSERT OR DELETE OR UPDATE OF search_name ON public.candidates
  FOR EACH ROW EXECUTE FUNCTION public.keep_search_words();
--> statement-breakpoint
INSERT INTO public.search_words (agency_id, subject_id, word, kind, client_id)
  SELECT c.agency_id, c.id, word, 'client', c.id FROM public.clients c, auth.search_words_of(c.search_name) word
  UNION ALL
  SELECT k.agency_id, k.id, word, 'contact', k.client_id FROM public.contacts k, auth.search_words_of(k.name) word
  WHERE k.removed_at IS NULL
  UNION ALL
  SELECT p.agency_id, p.id, word, 'project', NULL FROM public.projects p
  JOIN public.clients c ON c.agency_id = p.agency_id AND c.id = p.client_id,
  auth.search_words_of(p.search_text || ' ' || c.search_name) word
  UNION ALL
  SELECT c.agency_id, c.id, word, 'candidate', NULL FROM public.candidates c, auth.search_words_of(c.search_name) word;
--> statement-breakpoint
-- A number of a candidacy, as a client says it on the phone, whatever project it belongs to.
CREATE INDEX candidacies_number ON public.candidacies (agency_id, public_number COLLATE "C");

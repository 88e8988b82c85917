-- Where `pg_temp` is not named it is searched first: a table of a session could stand in for ours in a function that runs
-- as the owner. Named last, it cannot.
DO $$
DECLARE
  definer record;
BEGIN
  FOR definer IN SELECT p.oid::regprocedure AS signature, substr(setting, length('search_path=') + 1) AS path
    FROM pg_proc p, unnest(p.proconfig) setting
    WHERE p.prosecdef AND setting LIKE 'search_path=%' AND setting NOT LIKE '%pg_temp'
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %s, pg_temp', definer.signature, definer.path);
  END LOOP;
END $$;

-- What a client was given does not change any more; only the end of the project takes it away.
CREATE FUNCTION public.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % do not change', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER frozen BEFORE UPDATE ON public.schedule_versions
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

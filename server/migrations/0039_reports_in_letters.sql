-- A letter with weekly reports carries several of one contact.
UPDATE public.mail_messages
SET payload = jsonb_build_object('reportIds', jsonb_build_array(payload ->> 'reportId'), 'gathers', false)
WHERE kind = 'weekly_report' AND payload ? 'reportId';

-- An entry of the audit log takes no text of people: nobody can be taken out of it. The note stands at the contest.
UPDATE public.audit_entries SET detail = detail - 'note' WHERE action = 'touchpoints.contest_settled' AND detail ? 'note';

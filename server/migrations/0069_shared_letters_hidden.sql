-- A letter with reports of several projects is filed under the first of them. When another one becomes confidential later,
-- the letter tells of it: whoever may not read one of its reports does not see it.
CREATE POLICY of_viewer_reports ON public.mail_messages AS RESTRICTIVE FOR SELECT
  USING ((SELECT coalesce(current_setting('app.hidden_projects', true), '') = '') OR kind <> 'weekly_report' OR NOT EXISTS
    (SELECT FROM jsonb_array_elements_text(payload -> 'reportIds') given (id)
      WHERE NOT EXISTS (SELECT FROM public.weekly_reports report
        WHERE report.agency_id = mail_messages.agency_id AND report.id = given.id::uuid)));

import { withClient } from '@rytm/server/src/platform/postgres/roles.ts'
import type { BulkAgency } from '#bulkProjects.ts'
import { signedIn } from '#openApp.ts'

export interface Draft {
  path: string
  reportId: string
}

/** Every project gets a contact of its own, and this week's report with all that a person writes into it. */
export async function fridayDrafts({ adminUrl, agency }: { adminUrl: string; agency: BulkAgency }) {
  const { agencyId, memberId, clientId } = agency
  const drafts = await withClient(adminUrl, async (client) => {
    await client.query(`
      CREATE TEMP TABLE own AS
        SELECT id AS project_id, gen_random_uuid() AS contact_id, row_number() OVER (ORDER BY id) AS n FROM projects;
      INSERT INTO contacts (agency_id, id, client_id, name, email, language, created_at)
        SELECT '${agencyId}', contact_id, '${clientId}', 'Contact ' || n, 'contact-' || n || '@client.test',
          CASE WHEN n % 2 = 0 THEN 'en' ELSE 'pl' END, '2026-01-05' FROM own;
      DELETE FROM project_contacts;
      INSERT INTO project_contacts (agency_id, project_id, contact_id, role, must_be_heard)
        SELECT '${agencyId}', project_id, contact_id, 'commissioning', false FROM own;
      INSERT INTO weekly_reports (agency_id, id, project_id, iso_year, iso_week, week_number, period_from, period_to,
          due_at, edited_by, edited_at, health, health_sentence, what_changed, what_did_not_work, needs)
        SELECT '${agencyId}', gen_random_uuid(), project_id, 2026, 9, 8, '2026-02-20T15:00:00Z', '2026-02-27T15:00:00Z',
          '2026-02-27T15:00:00Z', '${memberId}', '2026-02-27T10:00:00Z', 'at_risk',
          'Two good talks this week, but the range ends below what people expect.',
          'Three people more answered; one of them has withdrawn for the distance.',
          'The second advert brought nobody with the second language.',
          '[{"text":"May the range be raised by a tenth?","by":"2026-03-03"}]' FROM own;
      ANALYZE;
    `)
    const { rows } = await client.query<Draft>(
      `SELECT '/api/projects/' || r.project_id || '/weekly-reports/' || r.id || '/sending' AS path,
          r.id AS "reportId"
        FROM weekly_reports r JOIN own o ON o.project_id = r.project_id WHERE r.sent_at IS NULL ORDER BY o.n`,
    )
    return rows
  })
  return { drafts, headers: await signedIn({ adminUrl, agency }) }
}

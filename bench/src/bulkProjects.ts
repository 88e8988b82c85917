import { withClient } from '@rytm/server/src/platform/postgres/roles.ts'
import { type AgencyId, toAgencyId } from '@rytm/server/src/platform/tenancy/agencyId.ts'

export interface BulkAgency {
  agencyId: AgencyId
  memberId: string
  contactId: string
  clientId: string
  userId: string
}

const rhythm = JSON.stringify({
  callEvery: 'week',
  reportEvery: 'week',
  channel: 'phone',
  note: '',
  agreedWithContactId: null,
})

const id = (kind: number, number: number) =>
  `0190000${kind}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`

/** One agency with one client and as many active projects as asked for, each with calls, reports and a schedule. */
export async function bulkProjects({
  adminUrl,
  projects,
  entriesPerProject = 0,
  weeksReported = 7,
  startDate,
  activatedAt,
}: {
  adminUrl: string
  projects: number
  /** Lines of each timeline, all about calls. */
  entriesPerProject?: number
  /** Sent reports, which hold nothing. */
  weeksReported?: number
  startDate: string
  activatedAt: string
}): Promise<BulkAgency> {
  const agency = {
    agencyId: toAgencyId(id(1, 1)),
    memberId: id(2, 1),
    clientId: id(3, 1),
    contactId: id(4, 1),
    userId: id(9, 1),
  }
  const { agencyId: a, memberId: m, clientId: c, contactId: k, userId: u } = agency
  await withClient(adminUrl, async (client) => {
    await client.query(`
      INSERT INTO auth.users (id, name, email, created_at, updated_at)
        VALUES ('${u}', 'Bench', 'bench@agency.test', '${activatedAt}', '${activatedAt}');
      INSERT INTO agencies (id, name, language, calendar, created_at) VALUES ('${a}', 'Bench', 'pl', '{}', '2025-01-01');
      INSERT INTO agency_calendar_versions (agency_id, version, since, zone, country, calendar)
        VALUES ('${a}', 1, '2025-01-01', 'Europe/Warsaw', 'PL', '{}');
      INSERT INTO memberships (agency_id, id, user_id, display_name, role, created_at)
        VALUES ('${a}', '${m}', '${u}', 'Bench', 'owner', '2025-01-01');
      INSERT INTO clients (agency_id, id, name, search_name, created_at, created_by)
        VALUES ('${a}', '${c}', 'Bench client', 'bench client', '2025-01-01', '${m}');
      INSERT INTO contacts (agency_id, id, client_id, name, language, created_at)
        VALUES ('${a}', '${k}', '${c}', 'Bench contact', 'pl', '2025-01-01');
      INSERT INTO projects (agency_id, id, client_id, portal_id, title, search_text, status, contract_types, language,
          start_date, target_date, lead_consultant_id, rhythm, created_at, created_by)
        SELECT '${a}', gen_random_uuid(), '${c}', gen_random_uuid(), 'Project ' || n, 'project ' || n, 'active', '{}', 'pl',
          '${startDate}'::date, '${startDate}'::date + 53, '${m}', '${rhythm}', '${activatedAt}', '${m}'
        FROM generate_series(1, ${projects}) n;
      INSERT INTO project_status_changes (agency_id, id, project_id, from_status, to_status, occurred_at, recorded_at, changed_by)
        SELECT agency_id, gen_random_uuid(), id, 'draft', 'active', '${activatedAt}', '${activatedAt}', '${m}' FROM projects;
      INSERT INTO project_lead_changes (agency_id, id, project_id, member_id, changed_at)
        SELECT agency_id, gen_random_uuid(), id, '${m}', '${activatedAt}' FROM projects;
      INSERT INTO project_target_changes (agency_id, id, project_id, target_date, changed_at)
        SELECT agency_id, gen_random_uuid(), id, target_date, '${activatedAt}' FROM projects;
      INSERT INTO project_contacts (agency_id, project_id, contact_id, role, must_be_heard)
        SELECT agency_id, id, '${k}', 'commissioning', false FROM projects;
      INSERT INTO touchpoints (agency_id, id, client_id, contact_id, channel, direction, outcome, occurred_at, recorded_at, recorded_by, note)
        SELECT agency_id, gen_random_uuid(), '${c}', '${k}', 'call', 'outbound', 'reached',
          '${activatedAt}'::timestamptz + n * interval '4 days', '${activatedAt}'::timestamptz + n * interval '4 days', '${m}', id::text
        FROM projects, generate_series(0, 11) n;
      INSERT INTO touchpoint_projects (agency_id, touchpoint_id, project_id, with_commissioning)
        SELECT agency_id, id, note::uuid, true FROM touchpoints;
      INSERT INTO touchpoint_participants (agency_id, touchpoint_id, contact_id) SELECT agency_id, id, '${k}' FROM touchpoints;
      INSERT INTO timeline_entries (agency_id, id, project_id, occurred_at, recorded_at, kind, fact_id, visibility, actor_member_id)
        SELECT t.agency_id, gen_random_uuid(), t.note::uuid, t.occurred_at, t.occurred_at, 'touchpoint', t.id, 'client', '${m}'
        FROM touchpoints t, generate_series(1, ${Math.ceil(entriesPerProject / 12)}) n;
      INSERT INTO weekly_reports (agency_id, id, project_id, iso_year, iso_week, week_number, period_from, period_to, due_at, sent_at, sent_by, health, needs, view, content_hash)
        SELECT agency_id, gen_random_uuid(), id, extract(isoyear FROM friday)::int, extract(week FROM friday)::int, n,
          friday - interval '7 days', friday, friday, friday - interval '1 hour', '${m}', 'on_track', '[]', '{}', ''
        FROM projects, generate_series(1, ${weeksReported}) n,
          LATERAL (SELECT date_trunc('week', '${activatedAt}'::timestamptz) + interval '4 days 15 hours' + (n - 1) * interval '7 days' AS friday) f;
      INSERT INTO schedule_versions (agency_id, id, project_id, number, view, content_hash, published_at, published_by)
        SELECT agency_id, gen_random_uuid(), id, 1, '{}', '', '${activatedAt}'::timestamptz + interval '1 day', '${m}' FROM projects;
      INSERT INTO schedule_handovers (agency_id, id, version_id, contact_id, how, handed_over_at, recorded_at)
        SELECT agency_id, gen_random_uuid(), id, '${k}', 'marked', published_at, published_at FROM schedule_versions;
      INSERT INTO project_clocks (agency_id, project_id, next_transition_at)
        SELECT agency_id, id, created_at FROM projects;
      ANALYZE;
    `)
  })
  return agency
}

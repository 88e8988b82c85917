import type { ReportView } from '@rytm/contract/views/reportView.ts'
import { isWorkingDay } from '@rytm/domain/calendar/workingDays.ts'
import { type Stage, stageRank } from '@rytm/domain/evidence/stages.ts'
import { projectStatuses } from '@rytm/domain/projects/projectStatus.ts'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { createClientWithContacts, createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { toWorkingCalendar } from './agencies.calendar.queries.ts'
import { createSampleData } from './agencies.sample.usecases.ts'
import { removeSampleData } from './agencies.sampleRemoval.usecases.ts'

let test: TestApp
let owner: Client
/** Some eight hundred facts each, on a machine that may be busy. */
const timeout = 180_000

beforeAll(async () => {
  test = await createTestApp()
  owner = new Client({ connectionString: test.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await test.close()
})

const rowsOf = async <T>(text: string, agency: TestAgency) =>
  (await owner.query(text, [agency.agencyId])).rows as T[]

async function withSampleData({ now = '2026-01-07T09:00:00Z', language = 'pl' } = {}) {
  test.clock.set(now)
  const agency = await createAgency({ test })
  await owner.query('UPDATE agencies SET language = $2 WHERE id = $1', [agency.agencyId, language])
  await createSampleData({ ...test, member: agency.member })
  return agency
}

const days = {
  'an ordinary Monday before opening': '2026-03-16T06:00:00Z',
  'a Wednesday noon': '2026-03-18T11:00:00Z',
  'a Friday after the reports': '2026-03-20T17:00:00Z',
  'a Sunday night': '2026-03-22T21:59:00Z',
  'New Year': '2026-01-01T09:00:00Z',
  '2 May, between holidays': '2026-05-02T09:00:00Z',
  'a Tuesday after Easter': '2026-04-07T08:00:00Z',
  'Christmas Eve, a holiday': '2026-12-24T11:00:00Z',
  'the Monday after the time change': '2026-10-26T08:30:00Z',
}

describe('sample data', { timeout }, () => {
  let agency: TestAgency
  beforeAll(async () => {
    agency = await withSampleData()
  }, timeout)

  it.each(Object.entries(days))('tells its story up to %s, and nothing ahead', async (_, now) => {
    const then = await withSampleData({ now })
    const facts = await rowsOf<{ kind: string; occurred_at: Date; recorded_at: Date }>(
      'SELECT kind, occurred_at, recorded_at FROM timeline_entries WHERE agency_id = $1',
      then,
    )
    const latest = Temporal.Instant.from(now).epochMilliseconds
    expect(
      facts.filter((fact) => fact.recorded_at.getTime() > latest || fact.occurred_at > fact.recorded_at),
    ).toEqual([])
    const calendar = toWorkingCalendar({ zone: 'Europe/Warsaw', country: 'PL', language: 'pl', calendar: {} })
    const closed = facts.filter(({ occurred_at }) => {
      const at = Temporal.Instant.fromEpochMilliseconds(occurred_at.getTime()).toZonedDateTimeISO(
        calendar.zone,
      )
      return !isWorkingDay({ date: at.toPlainDate(), calendar }) || at.hour < 9 || at.hour > 17
    })
    expect(closed).toEqual([])
    const count = (kind: string) => facts.filter((fact) => fact.kind === kind).length
    expect({ kickoffs: count('kickoff_completed'), schedules: count('schedule_published') }).toEqual({
      kickoffs: 10,
      schedules: 10,
    })
    expect(count('report_sent')).toBeGreaterThanOrEqual(30)
    expect(count('closing_report_sent')).toBe(3)
  })

  it('shows a project in every status, with the reports of its weeks', async () => {
    const projects = await rowsOf<{ title: string; status: string }>(
      `SELECT title, status, language, (SELECT count(*)::int FROM weekly_reports r WHERE r.project_id = p.id
       AND sent_at IS NOT NULL) AS sent, (SELECT count(*)::int FROM weekly_reports r WHERE r.project_id = p.id
       AND sent_at IS NULL) AS drafts FROM projects p WHERE agency_id = $1 ORDER BY title COLLATE "C"`,
      agency,
    )
    const running = { status: 'active', language: 'pl', drafts: 0 }
    const over = { language: 'pl', drafts: 0 }
    const unstarted = { language: 'pl', sent: 0, drafts: 0 }
    expect(projects).toEqual([
      { ...over, title: 'Brygadzista magazynu', status: 'closing', sent: 4 },
      { ...running, title: 'Field Service Engineer', language: 'en', sent: 4 },
      { ...unstarted, title: 'Inżynier utrzymania ruchu', status: 'draft' },
      { ...running, title: 'Kierownik produkcji', sent: 0 },
      { ...running, title: 'Kontroler finansowy', sent: 2, drafts: 1 },
      { ...over, title: 'Monter szaf sterowniczych', status: 'partly_filled', sent: 4 },
      { ...running, title: 'Operator CNC', sent: 5, drafts: 1 },
      { ...over, title: 'Pielęgniarka / pielęgniarz oddziałowy', status: 'filled', sent: 4 },
      { ...over, title: 'Programista Java', status: 'on_hold', sent: 3 },
      { ...over, title: 'Projekt Jesion', status: 'awaiting_start', sent: 4 },
      { ...unstarted, title: 'Specjalista ds. administracji', status: 'cancelled' },
      { ...over, title: 'Specjalista ds. celnych', status: 'not_filled', sent: 5 },
    ])
    expect(new Set(projects.map(({ status }) => status))).toEqual(new Set(projectStatuses))
  })

  it('speaks the language of the agency', async () => {
    const english = await withSampleData({ language: 'en' })
    const told = (table: string, column: string) =>
      rowsOf<{ text: string }>(`SELECT ${column}::text AS text FROM ${table} WHERE agency_id = $1`, english)
    const texts = [
      await told('projects', 'title'),
      await told('clients', 'note'),
      await told('contacts', 'language'),
      await told('candidates', 'source'),
      await told('weekly_reports', 'view'),
      await told('closing_reports', 'view'),
      await told('touchpoints', 'note || note_for_client'),
      await told('work_entries', 'text_for_client'),
      await told('schedule_activities', 'title'),
    ].flat()
    expect(texts.length).toBeGreaterThan(300)
    expect(texts.filter(({ text }) => /[ąćęłńśźż]/i.test(text ?? ''))).toEqual([])
    expect(texts.filter(({ text }) => text === 'pl')).toEqual([])
  })

  it('has a client who waits too long for an answer and for a report', async () => {
    const overdue = await rowsOf<{ title: string; kind: string }>(
      `SELECT p.title, c.kind FROM commitments c JOIN projects p ON p.agency_id = c.agency_id AND p.id = c.project_id
       WHERE c.agency_id = $1 AND c.status = 'open' AND c.due_at < '2026-01-07T09:00:00Z' ORDER BY c.kind`,
      agency,
    )
    expect(overdue).toEqual([
      { title: 'Operator CNC', kind: 'reply' },
      { title: 'Operator CNC', kind: 'weekly_report' },
    ])
  })

  it('has a guarantee that runs, a place that is still open and people who may not be named', async () => {
    const [one] = await rowsOf(
      `SELECT (SELECT count(*)::int FROM candidacy_hires WHERE agency_id = $1 AND guarantee_ends_on > '2026-01-07') AS guarantees,
       (SELECT count(*)::int FROM candidacies c JOIN projects p ON p.agency_id = c.agency_id AND p.id = c.project_id
        WHERE c.agency_id = $1 AND p.title = 'Operator CNC' AND c.stage IN ('accepted', 'started')) AS hired,
       (SELECT count(*) > 0 FROM candidacies c WHERE agency_id = $1 AND stage = 'client_interview' AND ended_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM candidate_permissions s WHERE s.candidate_id = c.candidate_id)) AS unnamed`,
      agency,
    )
    expect(one).toEqual({ guarantees: 4, hired: 2, unnamed: true })
  })

  it('has a question of a client that waits for an answer', async () => {
    const waiting = await rowsOf<{ dueAt: Date }>(
      `SELECT due_at AS "dueAt" FROM commitments WHERE agency_id = $1 AND kind = 'reply' AND status = 'open'
       AND due_at > '2026-01-07T09:00:00Z'`,
      agency,
    )
    expect(waiting.map(({ dueAt }) => dueAt.toISOString())).toEqual(['2026-01-07T12:20:00.000Z'])
  })

  it('lets the client of the project in trouble see why: enough expectations, all above the range', async () => {
    const [last] = await reportsOf(agency, 'Kontroler finansowy')
    expect(last).toMatchObject({ weekNumber: 2, health: 'at_risk' })
    const [expectations] = last?.evidence.expectations ?? []
    expect(expectations?.n).toBeGreaterThanOrEqual(5)
    expect(expectations?.medianMinor).toBeGreaterThan(expectations?.rangeMaxMinor ?? Number.POSITIVE_INFINITY)
    expect(expectations?.aboveRange).toBe(expectations?.n)
    expect(last?.evidence.reasons).toEqual([{ code: 'pay', n: 4 }])
    expect(last?.evidence.otherReasons).toBe(3)
  })

  it('has candidates in interviews and an offer out where the project is near its end', async () => {
    const monday = await withSampleData({ now: '2026-03-16T06:00:00Z' })
    const [last] = await reportsOf(monday, 'Field Service Engineer')
    const stages = last?.candidates.map(({ stage }) => stage).sort()
    expect(stages).toEqual(['client_interview', 'client_interview', 'offer', 'presented', 'qualified'])
  })

  it('has funnels in frozen reports that a fresh count of the facts gives again', async () => {
    for (const title of ['Kontroler finansowy', 'Field Service Engineer']) {
      const views = await reportsOf(agency, title)
      expect(views.length).toBeGreaterThanOrEqual(2)
      for (const view of views)
        expect({ title, week: view.weekNumber, ...funnelOf(view) }).toEqual({
          title,
          week: view.weekNumber,
          ...(await countedUpTo({ agency, title, view })),
        })
    }
  })
})

async function reportsOf(agency: TestAgency, title: string) {
  const rows = await rowsOf<{ view: ReportView; title: string }>(
    `SELECT r.view, p.title FROM weekly_reports r JOIN projects p ON p.agency_id = r.agency_id AND p.id = r.project_id
     WHERE r.agency_id = $1 AND r.sent_at IS NOT NULL ORDER BY r.sent_at DESC`,
    agency,
  )
  return rows.filter((row) => row.title === title).map(({ view }) => view)
}

const counted = ['answered', 'qualified', 'presented', 'client_interview', 'offer'] as const

function funnelOf(view: ReportView) {
  const total = (stage: string) => view.funnel.find((row) => row.stage === stage)?.total
  return {
    approaches: view.activity.approaches.total,
    ...Object.fromEntries(counted.map((stage) => [stage, total(stage)])),
  }
}

/** By plain SQL over the facts, without the code that composes a report. */
async function countedUpTo({ agency, title, view }: { agency: TestAgency; title: string; view: ReportView }) {
  const reached = await owner.query(
    `SELECT DISTINCT ON (s.candidacy_id) s.to_stage AS stage
     FROM candidacy_stage_changes s JOIN candidacies c ON c.agency_id = s.agency_id AND c.id = s.candidacy_id
     JOIN projects p ON p.agency_id = c.agency_id AND p.id = c.project_id
     WHERE s.agency_id = $1 AND p.title = $2 AND s.to_stage IS NOT NULL AND s.occurred_at <= $3
     ORDER BY s.candidacy_id, s.occurred_at DESC`,
    [agency.agencyId, title, view.periodTo],
  )
  const approaches = await owner.query(
    `SELECT coalesce(sum(a.count), 0)::int AS n FROM approach_counts a
     JOIN projects p ON p.agency_id = a.agency_id AND p.id = a.project_id
     WHERE a.agency_id = $1 AND p.title = $2 AND a.recorded_at <= $3`,
    [agency.agencyId, title, view.periodTo],
  )
  const ranks = reached.rows.map(({ stage }) => stageRank(stage as Stage))
  const atLeast = (stage: Stage) => ranks.filter((rank) => rank >= stageRank(stage)).length
  return {
    approaches: approaches.rows[0].n,
    ...Object.fromEntries(counted.map((stage) => [stage, atLeast(stage)])),
  }
}

describe('removing sample data', { timeout }, () => {
  const remove = (agency: TestAgency) => removeSampleData({ ...test, member: agency.member })

  /** Rows of every table of agencies, apart from what remembers that something was there. */
  async function everything(agency: TestAgency) {
    const tables = await owner.query(
      `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public'
       AND column_name = 'agency_id' AND table_name NOT IN ('audit_entries') ORDER BY 1`,
    )
    const rows: Record<string, string[]> = {}
    for (const { name } of tables.rows) {
      const found = await rowsOf<{ row: string }>(
        `SELECT t::text AS row FROM ${name} t WHERE agency_id = $1 ORDER BY 1`,
        agency,
      )
      if (found.length > 0) rows[name] = found.map(({ row }) => row)
    }
    return rows
  }

  it('leaves every table as it was before', async () => {
    const agency = await createAgency({ test })
    await createProject({ test, member: agency.member, status: 'active' })
    const before = await everything(agency)
    await createSampleData({ ...test, member: agency.member })
    const during = await everything(agency)
    expect(Object.keys(during).length).toBeGreaterThan(Object.keys(before).length + 10)
    expect(await remove(agency)).toEqual({ clientsKept: [], candidatesKept: 0 })
    expect(await everything(agency)).toEqual(before)
  })

  it('keeps a client with a project of the agency, and that project whole', async () => {
    const agency = await withSampleData()
    const [client] = await rowsOf<{ id: string }>(
      `SELECT id FROM clients WHERE agency_id = $1 AND name = 'Huta Szkła Jutrzenka'`,
      agency,
    )
    const contactIds = { commissioning: '', decision_maker: '' }
    const { projectId } = await createProject({
      test,
      member: agency.member,
      client: { clientId: client?.id ?? '', contactIds },
      input: { title: 'Własny projekt', contacts: [] },
    })
    expect(await remove(agency)).toEqual({ clientsKept: ['Huta Szkła Jutrzenka'], candidatesKept: 0 })
    expect(await rowsOf('SELECT id, title FROM projects WHERE agency_id = $1', agency)).toEqual([
      { id: projectId, title: 'Własny projekt' },
    ])
    expect(await rowsOf('SELECT name FROM clients WHERE agency_id = $1', agency)).toHaveLength(1)
    expect(await rowsOf('SELECT id FROM touchpoints WHERE agency_id = $1', agency)).toEqual([])
    expect(await rowsOf('SELECT * FROM sample_records WHERE agency_id = $1', agency)).toEqual([])
  })

  it('keeps a person whom the agency put into a project of its own', async () => {
    const agency = await withSampleData()
    const client = await createClientWithContacts({ test, member: agency.member })
    const { projectId } = await createProject({ test, member: agency.member, client })
    await owner.query(
      `INSERT INTO candidacies (agency_id, id, project_id, candidate_id, public_number, stage, stage_since, created_at, created_by)
       SELECT agency_id, gen_random_uuid(), $2, id, 'K-TST', 'answered', created_at, created_at, created_by
       FROM candidates WHERE agency_id = $1 AND name = 'Otylia Rokitnicka'`,
      [agency.agencyId, projectId],
    )
    expect(await remove(agency)).toMatchObject({ candidatesKept: 1 })
    expect(await rowsOf('SELECT name FROM candidates WHERE agency_id = $1', agency)).toEqual([
      { name: 'Otylia Rokitnicka' },
    ])
  })

  it('touches nothing of another agency', async () => {
    const [one, other] = [await withSampleData(), await withSampleData()]
    const before = await everything(other)
    await remove(one)
    expect(await everything(other)).toEqual(before)
  })
})

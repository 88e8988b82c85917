import { setPolicy } from '@rytm/contract/commitments.policy.ts'
import { listProjectCommitments, type ProjectCommitments } from '@rytm/contract/commitments.ts'
import { completeKickoff } from '@rytm/contract/projects.kickoff.ts'
import * as sent from '@rytm/contract/reports.sent.ts'
import * as contract from '@rytm/contract/reports.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { mailMessages } from '#modules/mail/mail.tables.ts'
import { lockProjectRow } from '#modules/projects/projects.lock.queries.ts'
import { logTouchpoint } from '#modules/touchpoints/touchpoints.usecases.ts'
import { inAgency, readInAgency } from '#platform/db/tenancy.ts'
import { performDue } from '#platform/jobs/claimedWork.ts'
import { givenActiveProject } from '#testing/commitmentFactories.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { send } from '#testing/persons.ts'
import { internal, seedCandidacy, seedWork } from '#testing/reportFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { reportWork } from './reports.jobs.ts'

const dueAt = '2026-01-09T15:00:00Z'
const week = '2026-W02'
const finished = {
  health: 'on_track',
  healthSentence: 'Idzie zgodnie z planem.',
  whatChanged: 'Rozmawialiśmy z pięcioma osobami.',
  whatDidNotWork: '',
  needs: [],
}

let test: TestApp
let agency: TestAgency
let given: Awaited<ReturnType<typeof givenActiveProject>>
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())
beforeEach(async () => {
  test.clock.set('2026-01-07T09:00:00Z')
  agency = await createAgency({ test })
  given = await givenActiveProject({ test, by: agency })
})

const chooses = (automaticReports: boolean, version = 0) =>
  send(test, setPolicy, {
    headers: agency.headers,
    call: { body: { version, settings: {}, automaticReports } },
  })
const work = () => performDue({ kind: reportWork({ db: test.db, clock: test.clock }), log: test.log })
const params = () => ({ projectId: given.projectId })
const reports = async () => {
  const answer = await send(test, sent.listReports, { headers: agency.headers, call: { params: params() } })
  return answer.json<{ items: sent.SentReportSummary[] }>().items
}
const viewOf = async ({ id: reportId }: { id: string }) => {
  const call = { params: { ...params(), reportId } }
  return (await send(test, sent.getSentReport, { headers: agency.headers, call })).json<sent.SentReport>()
    .view
}
const mails = () =>
  readInAgency({ db: test.db, agencyId: agency.agencyId }, async (tx) => {
    const rows = await tx.select({ kind: mailMessages.kind }).from(mailMessages)
    return rows.filter(({ kind }) => kind === 'weekly_report').length
  })
const owed = async () => {
  const call = { params: params() }
  const answer = await send(test, listProjectCommitments, { headers: agency.headers, call })
  return answer.json<ProjectCommitments>().history.find(({ kind }) => kind === 'weekly_report')
}
/** Since the client has the summary, it is told what is owed. */
const holdKickoff = () => {
  const contactIds = [given.contactIds.commissioning]
  const end = { occurredAt: '2026-01-07T08:30:00Z', minutes: 30, sendSummary: true, revision: 0, contactIds }
  return send(test, completeKickoff, { headers: agency.headers, call: { params: params(), body: end } })
}
const write = async (parts: object) => {
  const { headers } = agency
  const started = await send(test, contract.startReport, {
    headers,
    call: { params: params(), body: { week } },
  })
  const { reportId, revision } = started.json()
  const call = { params: { ...params(), reportId }, body: { ...finished, ...parts, revision } }
  return (await send(test, contract.saveReportParts, { headers, call })).json<{ revision: number }>()
}

describe('a report that nobody finished', () => {
  it('does not leave unless the agency chose so', async () => {
    test.clock.set('2026-01-09T18:00:00Z')
    expect(await work()).toBe(0)
    expect(await reports()).toEqual([])
  })

  it('leaves at its due time with counts and dates alone, marked as automatic', async () => {
    await chooses(true)
    const { projectId, clientId } = { ...given, clientId: given.project.clientId }
    await holdKickoff()
    const seed = { test, member: agency.member, projectId }
    await seedCandidacy({ ...seed, stage: 'presented' })
    await seedWork({
      ...seed,
      clientId,
      occurredOn: '2026-01-07',
      textForClient: 'Zdanie człowieka',
      companiesMapped: 12,
    })
    test.clock.set('2026-01-09T14:59:59Z')
    expect(await work()).toBe(0)
    test.clock.set(dueAt)
    expect(await work()).toBe(1)
    const [report] = await reports()
    expect(report).toMatchObject({
      automatic: true,
      health: null,
      sentBy: null,
      week,
      sentAt: '2026-01-09T15:00:00.000Z',
    })
    const view = await viewOf(report as sent.SentReportSummary)
    expect(view).toMatchObject({
      automatic: true,
      sentBy: null,
      health: null,
      healthSentence: '',
      whatChanged: '',
      activity: { companiesMapped: { week: 12 }, workDone: [] },
    })
    expect(JSON.stringify(view)).not.toMatch(new RegExp(`Zdanie człowieka|${internal}`))
    expect(view.owed.find(({ kind }) => kind === 'weekly_report')).toMatchObject({ state: 'automatic' })
    expect(await mails()).toBe(report?.recipients.length)
    expect(await mails()).toBeGreaterThan(0)
    expect(await owed()).toMatchObject({ status: 'automatic', settledAt: '2026-01-09T15:00:00.000Z' })
  })

  it('leaves without the words that somebody began, and can not be written any more', async () => {
    await chooses(true)
    await write({ whatChanged: 'Zaczęte zdanie', healthSentence: '' })
    test.clock.set(dueAt)
    await work()
    const [report] = await reports()
    expect(JSON.stringify(await viewOf(report as sent.SentReportSummary))).not.toContain('Zaczęte zdanie')
    const call = { params: { ...params(), reportId: report?.id ?? '' }, body: { ...finished, revision: 2 } }
    const answer = await send(test, contract.saveReportParts, { headers: agency.headers, call })
    expect(answer.json()).toMatchObject({ status: 409, code: 'reports.already_sent' })
  })

  it('is left to the human who finished it, and asked about once', async () => {
    await chooses(true)
    await write({})
    test.clock.set(dueAt)
    expect(await work()).toBe(1)
    expect(await work()).toBe(0)
    expect(await reports()).toEqual([])
    expect(await owed()).toBeUndefined()
  })

  it('leaves once, by two workers at once', async () => {
    await chooses(true)
    test.clock.set(dueAt)
    await Promise.all([work(), work()])
    expect(await reports()).toHaveLength(1)
    expect(await mails()).toBe((await reports())[0]?.recipients.length)
    expect(await work()).toBe(0)
  })

  it('leaves later, and once, where a worker was killed in between', async () => {
    await chooses(true)
    test.clock.set(dueAt)
    const { agencyId } = agency
    await inAgency({ db: test.db, agencyId }, async (tx) => {
      await lockProjectRow({ agencyId, projectId: given.projectId, tx })
      const waiting = work()
      await killWaiting()
      expect(await waiting).toBe(0)
    })
    expect(await reports()).toEqual([])
    expect(await work()).toBe(1)
    expect(await reports()).toHaveLength(1)
  })

  it('stays where the agency chose so only after it was due', async () => {
    test.clock.set('2026-01-09T16:00:00Z')
    await chooses(true)
    expect(await work()).toBe(0)
  })

  it('stays where the agency changed its mind before', async () => {
    await chooses(true)
    test.clock.set('2026-01-08T09:00:00Z')
    await chooses(false, 1)
    test.clock.set(dueAt)
    expect(await work()).toBe(0)
  })

  it('is no conversation: a client who only gets those becomes silent', async () => {
    await chooses(true)
    const input = {
      projectIds: [given.projectId],
      contactId: given.contactIds.commissioning,
      channel: 'call' as const,
      outcome: 'reached' as const,
    }
    await logTouchpoint({ input, member: agency.member, db: test.db, clock: test.clock })
    test.clock.set(dueAt)
    await work()
    const { rows } = await readInAgency({ db: test.db, agencyId: agency.agencyId }, (tx) =>
      tx.execute<{ last: string }>(
        sql`SELECT to_json(last_human_contact_at) #>> '{}' AS last FROM project_clocks`,
      ),
    )
    expect(rows[0]?.last).toMatch(/^2026-01-07T09:00/)
  })
})

/** The connection of the worker that waits for a lock goes away under it, as when its process dies. */
async function killWaiting() {
  const waiting = sql`SELECT pg_terminate_backend(pid) AS killed FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND wait_event_type = 'Lock'`
  for (;;) {
    const { rows } = await test.db.execute(waiting)
    if (rows.length > 0) return
  }
}

import * as sent from '@rytm/contract/reports.sent.ts'
import { listReportsOfTheWeek } from '@rytm/contract/reports.ts'
import { and, eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { mailWork } from '#modules/mail/mail.jobs.ts'
import { mailMessages } from '#modules/mail/mail.tables.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import { performDue } from '#platform/jobs/claimedWork.ts'
import { createMailTransport } from '#platform/mail/transport.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { openMailServer } from '#testing/mailServer.ts'
import { send } from '#testing/persons.ts'
import { createClientWithContacts, type TestClient } from '#testing/projectFactories.ts'
import { fridayAfternoon, givenReadyReport } from '#testing/sentReportFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { testEndpoint } from '#testing/testEndpoint.ts'
import { mailComposers } from '../../backgroundWork.ts'

let test: TestApp
const open: { close(): void }[] = []
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())
beforeEach(() => test.clock.set(fridayAfternoon))
afterEach(() => {
  for (const thing of open.splice(0)) thing.close()
})

type Ready = Awaited<ReturnType<typeof givenReadyReport>>

/** Reports of the week of several projects of one client, written and not sent. */
async function givenProjects({ count, client: given }: { count: number; client?: TestClient }) {
  const agency = await createAgency({ test })
  const client = given ?? (await createClientWithContacts({ test, member: agency.member }))
  const reports: Ready[] = []
  for (let index = 1; index <= count; index += 1)
    reports.push(await givenReadyReport({ test, agency, client, title: `Projekt ${index}` }))
  return { agency, client, reports: reports as [Ready, ...Ready[]] }
}

async function approve({ agency, report }: { agency: TestAgency; report: Ready | undefined }) {
  if (!report) throw new Error('there is no such report')
  const { params, revision, contactIds } = report
  const body = { revision, contactIds: [contactIds.commissioning] }
  const answer = await send(test, sent.sendReport, { call: { params, body }, headers: agency.headers })
  expect(answer.statusCode).toBe(201)
}

function sender(smtpUrl: string) {
  const transport = createMailTransport({ smtpUrl })
  open.push(transport)
  const { db, clock, log } = test
  const kind = mailWork({
    ...{ db, clock, log, transport },
    composers: mailComposers({ secretKey: 'a secret key of the tests, long enough' }),
    publicUrl: 'http://localhost:3000',
    mailFrom: 'Rytm <rytm@agency.test>',
  })
  return () => performDue({ kind, log })
}

async function givenMailServer(behaviour: Parameters<typeof openMailServer>[0] = {}) {
  const mailServer = await openMailServer(behaviour)
  open.push(mailServer.server)
  return { ...mailServer, pass: sender(mailServer.smtpUrl) }
}

const letters = ({ agencyId }: TestAgency) =>
  inAgency({ db: test.db, agencyId }, (tx) =>
    tx.select().from(mailMessages).where(eq(mailMessages.kind, 'weekly_report')),
  )

/** Of the report in each project: who has it. */
async function handovers({ agency, reports }: { agency: TestAgency; reports: readonly Ready[] }) {
  const found = []
  for (const { params } of reports) {
    const answer = await send(test, sent.listReports, { call: { params }, headers: agency.headers })
    const { items } = answer.json<{ items: sent.SentReportSummary[] }>()
    found.push(items[0]?.recipients.map(({ mailState, handover }) => [mailState, handover?.how ?? null]))
  }
  return found
}

const waiting = async ({ headers }: TestAgency) => {
  const answer = await send(test, listReportsOfTheWeek, { call: { query: {} }, headers })
  return answer.json<{ waiting: { mailId: string; projects: string[]; leavesAt: string }[] }>().waiting
}

describe('a report approved', () => {
  it('of a contact with one project leaves at once', async () => {
    const { agency, reports } = await givenProjects({ count: 1 })
    const { received, pass } = await givenMailServer()
    await approve({ agency, report: reports[0] })
    await pass()
    expect(received).toHaveLength(1)
    expect(await waiting(agency)).toEqual([])
  })

  it('waits for the other reports of its contact and leaves with the last one, in one letter', async () => {
    const { agency, reports } = await givenProjects({ count: 3 })
    const { received, pass } = await givenMailServer()
    await approve({ agency, report: reports[0] })
    test.clock.advance({ minutes: 2 })
    await approve({ agency, report: reports[1] })
    await pass()
    expect(received).toEqual([])
    expect(await waiting(agency)).toMatchObject([
      { projects: ['Projekt 1', 'Projekt 2'], leavesAt: '2026-01-09T14:30:00.000Z' },
    ])
    await approve({ agency, report: reports[2] })
    await pass()
    const [letter] = received
    expect(received).toHaveLength(1)
    for (const number of [1, 2, 3])
      expect(letter?.raw).toContain(`raport-tygodniowy-projekt-${number}-2026-2.pdf`)
    expect(await handovers({ agency, reports })).toEqual([
      [['accepted', 'smtp']],
      [['accepted', 'smtp']],
      [['accepted', 'smtp']],
    ])
  })

  it('waits at most half an hour for a report that does not come', async () => {
    const { agency, reports } = await givenProjects({ count: 2 })
    const { received, pass } = await givenMailServer()
    await approve({ agency, report: reports[0] })
    test.clock.advance({ minutes: 29 })
    await pass()
    expect(received).toEqual([])
    test.clock.advance({ minutes: 1 })
    await pass()
    expect(received).toHaveLength(1)
    await approve({ agency, report: reports[1] })
    await pass()
    expect(received).toHaveLength(2)
    expect(await handovers({ agency, reports })).toEqual([[['accepted', 'smtp']], [['accepted', 'smtp']]])
  })

  it('leaves when somebody does not want it to wait', async () => {
    const { agency, reports } = await givenProjects({ count: 2 })
    const { received, pass } = await givenMailServer()
    await approve({ agency, report: reports[0] })
    const [letter] = await waiting(agency)
    const call = { params: { mailId: letter?.mailId ?? '' } }
    const { headers } = agency
    expect((await send(test, sent.sendWaitingLetter, { call, headers })).statusCode).toBe(200)
    await pass()
    expect(received).toHaveLength(1)
    const again = await send(test, sent.sendWaitingLetter, { call, headers })
    expect(again.json().code).toBe('reports.letter_not_waiting')
  })

  it('two at the same moment are in one letter', async () => {
    const { agency, reports } = await givenProjects({ count: 3 })
    await Promise.all([reports[0], reports[1]].map((report) => approve({ agency, report })))
    const rows = await letters(agency)
    expect(rows.map(({ payload }) => (payload as { reportIds: string[] }).reportIds.length)).toEqual([2])
  })

  it('is put into no letter that was tried already: the same Message-ID carries the same reports', async () => {
    const { agency, reports } = await givenProjects({ count: 3 })
    let tries = 0
    const { received, pass } = await givenMailServer({
      onRcptTo: (_address, _session, done) => {
        tries += 1
        done(tries === 1 ? Object.assign(new Error('try later'), { responseCode: 451 }) : null)
      },
    })
    await approve({ agency, report: reports[0] })
    test.clock.advance({ minutes: 30 })
    await pass()
    await approve({ agency, report: reports[1] })
    const messageIds = (await letters(agency)).map(({ messageId }) => messageId)
    expect(messageIds).toHaveLength(2)
    test.clock.advance({ minutes: 31 })
    await pass()
    const own = received.map(({ messageId }) => messageId).filter((id) => messageIds.includes(id))
    expect(own.toSorted()).toEqual(messageIds.toSorted())
    expect(await handovers({ agency, reports: reports.slice(0, 2) })).toEqual([
      [['accepted', 'smtp']],
      [['accepted', 'smtp']],
    ])
  })

  it('is sent again with the same Message-ID when the sender died after the mail server accepted it', async () => {
    const { agency, reports } = await givenProjects({ count: 2 })
    const { received, pass } = await givenMailServer()
    for (const report of reports) await approve({ agency, report })
    await pass()
    // As if the process had died before its own row said so, and before anybody was noted to have it.
    const at = new Date(test.clock.now().epochMilliseconds)
    await inAgency({ db: test.db, agencyId: agency.agencyId }, async (tx) => {
      await tx.update(mailMessages).set({ state: 'sending', claimedAt: at })
      await tx.execute('DELETE FROM report_handovers')
    })
    await pass()
    expect(received).toHaveLength(1)
    test.clock.advance({ minutes: 6 })
    await pass()
    await pass()
    expect(received).toHaveLength(2)
    expect(received[0]?.messageId).toBe(received[1]?.messageId)
    expect(await handovers({ agency, reports })).toEqual([[['accepted', 'smtp']], [['accepted', 'smtp']]])
  })

  it('of a confidential project is in no letter with another', async () => {
    const { agency, reports } = await givenProjects({ count: 3 })
    const [confidential] = reports
    await inAgency({ db: test.db, agencyId: agency.agencyId }, (tx) =>
      tx
        .update(projects)
        .set({ actualTitle: 'Dyrektor zakładu' })
        .where(and(eq(projects.agencyId, agency.agencyId), eq(projects.id, confidential.projectId))),
    )
    const { received, pass } = await givenMailServer()
    await approve({ agency, report: confidential })
    await pass()
    expect(received).toHaveLength(1)
    await approve({ agency, report: reports[1] })
    expect(await waiting(agency)).toMatchObject([{ projects: ['Projekt 2'] }])
  })
})

testEndpoint('reports.send_letter_now', {
  endpoint: sent.sendWaitingLetter,
  test: () => test,
  arrange: async (agency) => {
    const client = await createClientWithContacts({ test, member: agency.member })
    const report = await givenReadyReport({ test, agency, client })
    await givenReadyReport({ test, agency, client })
    await approve({ agency, report })
    const [letter] = await waiting(agency)
    return { params: { mailId: letter?.mailId ?? '' } }
  },
  refused: { 'an id that is none': { params: { mailId: 'x' } } },
})

import { changeStatus } from '@rytm/contract/projects.status.ts'
import { getProject } from '@rytm/contract/projects.ts'
import * as contract from '@rytm/contract/reports.closing.ts'
import * as sent from '@rytm/contract/reports.closingSent.ts'
import { listTimeline } from '@rytm/contract/timeline.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  closingParts,
  givenClosed,
  givenClosingDraft,
  givenClosingProject,
  givenReadyClosing,
} from '#testing/closingFactories.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { send } from '#testing/persons.ts'
import { createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { type requestOf, testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

type Endpoint = Parameters<typeof requestOf>[0]['endpoint']
type Call = NonNullable<Parameters<typeof requestOf>[0]['call']>
const call = ({ headers }: Pick<TestAgency, 'headers'>, endpoint: Endpoint, arranged: Call) =>
  send(test, endpoint, { call: arranged, headers })

const wrongIds = { 'an id that is none': { params: { projectId: 'x', closingReportId: 'y' } } }
const ofClosing = async (agency: TestAgency) => ({
  params: { projectId: (await givenClosingProject({ test, agency })).projectId },
})
const ofClosed = async (agency: TestAgency) => ({ params: (await givenClosed({ test, agency })).params })

testEndpoint('reports.closing_draft', {
  endpoint: contract.getClosingDraft,
  test: () => test,
  arrange: ofClosing,
  refused: wrongIds,
})
testEndpoint('reports.closing_start', {
  endpoint: contract.startClosingReport,
  test: () => test,
  arrange: ofClosing,
  refused: wrongIds,
})
testEndpoint('reports.closing_save', {
  endpoint: contract.saveClosingParts,
  test: () => test,
  arrange: async (agency) => ({
    params: (await givenClosingDraft({ test, agency })).params,
    body: { ...closingParts, revision: 1 },
  }),
  refused: {
    'a result that is none': { body: { ...closingParts, revision: 1, result: 'done' } },
    'no revision': { body: closingParts },
    'an empty open point': {
      body: { ...closingParts, revision: 1, openPoints: [{ text: '', by: 'client' }] },
    },
    'a point of somebody else': {
      body: { ...closingParts, revision: 1, openPoints: [{ text: 'x', by: 'me' }] },
    },
  },
})
testEndpoint('reports.closing_send', {
  endpoint: sent.sendClosingReport,
  test: () => test,
  arrange: async (agency) => {
    const { params, revision } = await givenReadyClosing({ test, agency })
    return { params, body: { revision } }
  },
  refused: { 'no revision': { body: {} } },
})
testEndpoint('reports.closing_list', {
  endpoint: sent.listClosingReports,
  test: () => test,
  arrange: ofClosing,
  refused: wrongIds,
})
testEndpoint('reports.closing_get', {
  endpoint: sent.getSentClosingReport,
  test: () => test,
  arrange: ofClosed,
  refused: wrongIds,
})
testEndpoint('reports.closing_check', {
  endpoint: sent.checkClosingReport,
  test: () => test,
  arrange: ofClosed,
  refused: wrongIds,
})
testEndpoint('reports.closing_pdf', {
  endpoint: sent.getClosingReportPdf,
  test: () => test,
  arrange: ofClosed,
  refused: { 'a language that we do not write': { query: { language: 'de' } } },
})
testEndpoint('reports.closing_mark_handover', {
  endpoint: sent.markClosingHandover,
  test: () => test,
  arrange: async (agency) => {
    const { params, contactIds } = await givenClosed({ test, agency })
    return { params, body: { contactId: contactIds.commissioning } }
  },
  refused: { nobody: { body: {} } },
})

describe('the draft of an end', () => {
  it('is made by the first edit and not by reading, and is one', async () => {
    const agency = await createAgency({ test })
    const { params } = await ofClosing(agency)
    const read = async () => (await call(agency, contract.getClosingDraft, { params })).json()
    expect(await read()).toMatchObject({
      reportId: null,
      revision: 0,
      view: { number: 1, result: null },
    })
    const starts = await Promise.all(
      [1, 2, 3].map(() => call(agency, contract.startClosingReport, { params })),
    )
    expect(new Set(starts.map((answer) => answer.json().reportId)).size).toBe(1)
    expect(await read()).toMatchObject({ reportId: starts[0]?.json().reportId, revision: 1 })
  })

  it('names what a human still has to write', async () => {
    const agency = await createAgency({ test })
    const { params } = await givenClosingDraft({ test, agency, openings: 3 })
    const body = { ...closingParts, result: 'partly_filled', openPoints: null, revision: 1 }
    const saved = await call(agency, contract.saveClosingParts, { params, body })
    expect(saved.json().missing).toEqual(['filledOpenings', 'openPoints'])
  })

  it('gives whoever saves second what the first one wrote', async () => {
    const agency = await createAgency({ test })
    const { params } = await givenReadyClosing({ test, agency })
    const body = { ...closingParts, whatWasDone: 'Inaczej.', revision: 1 }
    const answer = await call(agency, contract.saveClosingParts, { params, body })
    expect([answer.statusCode, answer.json()]).toMatchObject([
      409,
      { code: 'reports.stale_revision', params: { current: { revision: 2, parts: closingParts } } },
    ])
  })

  it.each([
    ['read', contract.getClosingDraft],
    ['started', contract.startClosingReport],
  ])('is not %s while the project runs', async (_, endpoint) => {
    const agency = await createAgency({ test })
    const { projectId } = await createProject({ test, member: agency.member, status: 'active' })
    const answer = await call(agency, endpoint, { params: { projectId } })
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'reports.project_not_closing'])
  })

  it('waits when the project goes on after all', async () => {
    const agency = await createAgency({ test })
    const { params, revision } = await givenReadyClosing({ test, agency })
    const goesOn = { to: 'active', reason: 'Klient wraca', targetDate: '2026-03-27' }
    await call(agency, changeStatus, { params, body: goesOn })
    const body = { ...closingParts, revision }
    const answers = [
      await call(agency, contract.saveClosingParts, { params, body }),
      await call(agency, sent.sendClosingReport, { params, body: { revision } }),
    ]
    expect(answers.map((answer) => answer.json().code)).toEqual([
      'reports.project_not_closing',
      'reports.project_not_closing',
    ])
    await call(agency, changeStatus, { params, body: { to: 'closing', reason: 'Jednak koniec' } })
    const again = (await call(agency, contract.getClosingDraft, { params })).json()
    expect(again).toMatchObject({ reportId: params.closingReportId, revision, parts: closingParts })
  })
})

describe('sending it', () => {
  const statusOf = async (agency: TestAgency, projectId: string) =>
    (await call(agency, getProject, { params: { projectId } })).json().status

  it.each([
    [{ result: 'filled', whatWeWouldDoNext: '' }, 'filled', 3],
    [{ result: 'partly_filled', filledOpenings: 2 }, 'partly_filled', 2],
    [{ result: 'not_filled' }, 'not_filled', 0],
    [{ result: 'cancelled' }, 'cancelled', 0],
  ])('%j ends the project', async (parts, status, filledOpenings) => {
    const agency = await createAgency({ test })
    const { projectId, answer } = await givenClosed({ test, agency, openings: 3, parts })
    expect(answer.json()).toMatchObject({ result: status, openings: 3, filledOpenings, number: 1 })
    expect(await statusOf(agency, projectId)).toBe(status)
    const query = { topic: 'reports' }
    const timeline = await call(agency, listTimeline, { params: { projectId }, query })
    expect(timeline.json().items).toMatchObject([
      { clientSees: true, fact: { kind: 'closing_report_sent', result: status } },
    ])
  })

  it('is refused while parts are missing, and the project goes on closing', async () => {
    const agency = await createAgency({ test })
    const { params, projectId } = await givenClosingDraft({ test, agency })
    const answer = await call(agency, sent.sendClosingReport, { params, body: { revision: 1 } })
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'reports.parts_missing'])
    expect(await statusOf(agency, projectId)).toBe('closing')
  })

  it('happens once, whoever clicks twice, to everybody who may see it', async () => {
    const agency = await createAgency({ test })
    const { params, revision } = await givenReadyClosing({ test, agency })
    const sendIt = () => call(agency, sent.sendClosingReport, { params, body: { revision } })
    const answers = await Promise.all([sendIt(), sendIt(), sendIt()])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409, 409])
    const { items } = (await call(agency, sent.listClosingReports, { params })).json()
    expect(items).toMatchObject([{ recipients: [{ mailState: 'queued' }, { mailState: 'queued' }] }])
  })

  it('goes to nobody of another client, and then nothing has ended', async () => {
    const agency = await createAgency({ test })
    const { params, projectId, revision } = await givenReadyClosing({ test, agency })
    const other = await createProject({ test, member: agency.member })
    const body = { revision, contactIds: [other.contactIds.commissioning] }
    const answer = await call(agency, sent.sendClosingReport, { params, body })
    expect(answer.json().code).toBe('reports.recipient_refused')
    expect(await statusOf(agency, projectId)).toBe('closing')
  })

  it('closes it for every further change', async () => {
    const agency = await createAgency({ test })
    const { params, revision } = await givenClosed({ test, agency })
    const body = { ...closingParts, revision: revision + 1 }
    const answer = await call(agency, contract.saveClosingParts, { params, body })
    expect(answer.json().code).toBe('reports.already_sent')
  })

  it('leaves what was sent, and says so', async () => {
    const agency = await createAgency({ test })
    const { params, answer } = await givenClosed({ test, agency })
    const check = (await call(agency, sent.checkClosingReport, { params })).json()
    expect(check).toMatchObject({ contentHash: answer.json().contentHash, unchanged: true })
    const { view } = (await call(agency, sent.getSentClosingReport, { params })).json()
    const { memberId } = agency.member
    expect(view).toMatchObject({ result: 'not_filled', weeks: 1, plannedWeeks: 5, sentBy: { id: memberId } })
    const pdf = await call(agency, sent.getClosingReportPdf, { params })
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('lets a named member say that somebody has it, once', async () => {
    const agency = await createAgency({ test })
    const { params, contactIds } = await givenClosed({ test, agency })
    const body = { contactId: contactIds.commissioning }
    const mark = () => call(agency, sent.markClosingHandover, { params, body })
    expect((await mark()).json()).toMatchObject({ how: 'marked', markedBy: 'Osoba Próbna' })
    expect((await mark()).json().code).toBe('reports.already_handed_over')
  })
})

it('a project that was opened again ends again, by a second report', async () => {
  const agency = await createAgency({ test })
  const { params, projectId } = await givenClosed({ test, agency, parts: { result: 'filled' } })
  const status = (body: object) => call(agency, changeStatus, { params, body })
  await status({ to: 'active', reason: 'Wycofanie kandydata', targetDate: '2026-03-27' })
  await status({ to: 'closing', reason: 'Koniec' })
  const start = await call(agency, contract.startClosingReport, { params: { projectId } })
  const second = { projectId, closingReportId: start.json().reportId }
  const body = { ...closingParts, revision: 1 }
  await call(agency, contract.saveClosingParts, { params: second, body })
  const sending = await call(agency, sent.sendClosingReport, { params: second, body: { revision: 2 } })
  expect(sending.json()).toMatchObject({ number: 2 })
  const { items } = (await call(agency, sent.listClosingReports, { params })).json()
  expect(items).toMatchObject([
    { number: 2, result: 'not_filled' },
    { number: 1, result: 'filled' },
  ])
})

import { getProject } from '@rytm/contract/projects.ts'
import * as contract from '@rytm/contract/reports.corrections.ts'
import * as sent from '@rytm/contract/reports.sent.ts'
import { listTimeline } from '@rytm/contract/timeline.ts'
import { addApproaches } from '@rytm/contract/work.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createAgency, createMember, type TestAgency } from '#testing/factories.ts'
import { send } from '#testing/persons.ts'
import {
  fridayAfternoon,
  givenReadyReport,
  givenSentReport,
  reportParts,
} from '#testing/sentReportFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { type requestOf, testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())
beforeEach(() => test.clock.set(fridayAfternoon))

type Endpoint = Parameters<typeof requestOf>[0]['endpoint']
type Call = NonNullable<Parameters<typeof requestOf>[0]['call']>
const call = ({ headers }: Pick<TestAgency, 'headers'>, endpoint: Endpoint, arranged: Call) =>
  send(test, endpoint, { call: arranged, headers })

const correction = {
  corrects: 0,
  reason: 'Stan projektu był podany zbyt łagodnie.',
  parts: { ...reportParts, health: 'off_track' as const },
}

async function givenCorrection(agency: TestAgency) {
  const report = await givenSentReport({ test, agency })
  test.clock.advance({ hours: 1 })
  const answer = await call(agency, contract.correctReport, { params: report.params, body: correction })
  const { id } = answer.json<{ id: string }>()
  return { ...report, answer, ofCorrection: { projectId: report.projectId, correctionId: id } }
}

const wrongIds = { 'an id that is none': { params: { projectId: 'x', reportId: 'y', correctionId: 'z' } } }
const ofSent = async (agency: TestAgency) => ({ params: (await givenSentReport({ test, agency })).params })
const ofCorrected = async (agency: TestAgency) => ({ params: (await givenCorrection(agency)).ofCorrection })

testEndpoint('reports.correction_draft', {
  endpoint: contract.getCorrectionDraft,
  test: () => test,
  arrange: ofSent,
  refused: wrongIds,
})
testEndpoint('reports.correct', {
  endpoint: contract.correctReport,
  test: () => test,
  arrange: async (agency) => ({ ...(await ofSent(agency)), body: correction }),
  refused: { 'no reason': { body: { ...correction, reason: '' } }, 'no parts': { body: { corrects: 0 } } },
})
testEndpoint('reports.corrections', {
  endpoint: contract.listCorrections,
  test: () => test,
  arrange: async (agency) => ({ params: { projectId: (await givenCorrection(agency)).projectId } }),
  refused: wrongIds,
})
testEndpoint('reports.correction_get', {
  endpoint: contract.getCorrection,
  test: () => test,
  arrange: ofCorrected,
  refused: wrongIds,
})
testEndpoint('reports.correction_check', {
  endpoint: contract.checkCorrection,
  test: () => test,
  arrange: ofCorrected,
  refused: wrongIds,
})
testEndpoint('reports.correction_pdf', {
  endpoint: contract.getCorrectionPdf,
  test: () => test,
  arrange: ofCorrected,
  refused: { 'a language that we do not write': { query: { language: 'de' } } },
})
testEndpoint('reports.correction_mark_handover', {
  endpoint: contract.markCorrectionHandover,
  test: () => test,
  arrange: async (agency) => {
    const { ofCorrection, contactIds } = await givenCorrection(agency)
    return { params: ofCorrection, body: { contactId: contactIds.commissioning } }
  },
  refused: { nobody: { body: {} } },
})

describe('a correction', () => {
  it('follows a sent report, which stays as it was sent', async () => {
    const agency = await createAgency({ test })
    const { params, answer, ofCorrection } = await givenCorrection(agency)
    expect([answer.statusCode, answer.json()]).toMatchObject([
      201,
      {
        number: 1,
        reason: correction.reason,
        recipients: [{ mailState: 'queued' }, { mailState: 'queued' }],
      },
    ])
    const original = (await call(agency, sent.getSentReport, { params })).json()
    expect(original.view).toMatchObject({ health: 'at_risk' })
    expect(original.view.correction).toBeUndefined()
    const corrected = (await call(agency, contract.getCorrection, { params: ofCorrection })).json()
    expect(corrected.view).toMatchObject({
      health: 'off_track',
      periodTo: original.view.periodTo,
      correction: { number: 1, reason: correction.reason, reportSentAt: original.report.sentAt },
    })
    const check = await call(agency, contract.checkCorrection, { params: ofCorrection })
    expect(check.json()).toMatchObject({ unchanged: true })
  })

  it('of a draft is refused: a draft is edited', async () => {
    const agency = await createAgency({ test })
    const { params } = await givenReadyReport({ test, agency })
    const answer = await call(agency, contract.correctReport, { params, body: correction })
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'reports.not_sent'])
  })

  it('says why in more than blanks, and is a whole report', async () => {
    const agency = await createAgency({ test })
    const { params } = await ofSent(agency)
    const refusal = async (body: object) =>
      (await call(agency, contract.correctReport, { params, body })).json().code
    expect(await refusal({ ...correction, reason: '  ' })).toBe('reports.correction_reason_missing')
    const incomplete = { ...correction, parts: { ...correction.parts, needs: null } }
    expect(await refusal(incomplete)).toBe('reports.parts_missing')
  })

  it('that comes second is told who was first, and nothing is overwritten', async () => {
    const agency = await createAgency({ test })
    const { params, projectId } = await givenCorrection(agency)
    const answer = await call(agency, contract.correctReport, { params, body: correction })
    expect([answer.statusCode, answer.json()]).toMatchObject([
      409,
      { code: 'reports.correction_overtaken', params: { number: 1, sentBy: 'Osoba Próbna' } },
    ])
    const { items } = (await call(agency, contract.listCorrections, { params: { projectId } })).json()
    expect(items).toHaveLength(1)
  })

  it('follows another one, and starts from what that said', async () => {
    const agency = await createAgency({ test })
    const { params, projectId } = await givenCorrection(agency)
    const draft = (await call(agency, contract.getCorrectionDraft, { params })).json()
    expect(draft).toMatchObject({ corrects: 1, parts: { health: 'off_track' }, figures: 'now' })
    const next = { ...correction, corrects: 1, parts: { ...correction.parts, healthSentence: 'Stoimy.' } }
    expect((await call(agency, contract.correctReport, { params, body: next })).json().number).toBe(2)
    const { items } = (await call(agency, contract.listCorrections, { params: { projectId } })).json()
    expect(items.map(({ number }: { number: number }) => number)).toEqual([2, 1])
  })

  it('says how the project goes from then on', async () => {
    const agency = await createAgency({ test })
    const { projectId } = await givenCorrection(agency)
    const project = (await call(agency, getProject, { params: { projectId } })).json()
    expect(project.health).toBe('off_track')
  })

  it('clicked twice at the same moment is sent once', async () => {
    const agency = await createAgency({ test })
    const { params } = await ofSent(agency)
    const click = () => call(agency, contract.correctReport, { params, body: correction })
    const answers = await Promise.all([click(), click(), click()])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409, 409])
  })

  it('carries what became known for the same week', async () => {
    const agency = await createAgency({ test })
    const { params, projectId } = await givenSentReport({ test, agency })
    const count = { channel: 'message', count: 7, occurredOn: '2026-01-08' }
    test.clock.advance({ minutes: 5 })
    const added = await call(agency, addApproaches, { params: { projectId }, body: count })
    expect(added.statusCode).toBe(201)
    const draft = (await call(agency, contract.getCorrectionDraft, { params })).json()
    expect(draft.view.activity.approaches).toEqual({ week: 7, total: 7 })
  })

  it('stands in the timeline, where the client can see it', async () => {
    const agency = await createAgency({ test })
    const { projectId } = await givenCorrection(agency)
    const answer = await call(agency, listTimeline, { params: { projectId } })
    expect(answer.json().items[0]).toMatchObject({
      clientSees: true,
      fact: { kind: 'report_corrected', weekNumber: 1, number: 1 },
    })
  })

  it('goes to nobody who was not given the report', async () => {
    const agency = await createAgency({ test })
    const { params, contactIds, revision } = await givenReadyReport({ test, agency })
    const body = { revision, contactIds: [contactIds.commissioning] }
    await call(agency, sent.sendReport, { params, body })
    const answer = await call(agency, contract.correctReport, { params, body: correction })
    expect(answer.json().recipients).toMatchObject([{ contactId: contactIds.commissioning }])
  })

  it('is handed over once', async () => {
    const agency = await createAgency({ test })
    const { ofCorrection, contactIds } = await givenCorrection(agency)
    const mark = () =>
      call(agency, contract.markCorrectionHandover, {
        params: ofCorrection,
        body: { contactId: contactIds.commissioning },
      })
    expect((await mark()).json()).toMatchObject({ how: 'marked', markedBy: 'Osoba Próbna' })
    expect((await mark()).json().code).toBe('reports.already_handed_over')
  })

  it('of another project of the agency is not found', async () => {
    const agency = await createAgency({ test })
    const colleague = await createMember({ test, agencyId: agency.agencyId })
    const { ofCorrection } = await givenCorrection(agency)
    const other = await givenSentReport({ test, agency })
    const params = { ...ofCorrection, projectId: other.projectId }
    expect((await call(colleague, contract.getCorrection, { params })).statusCode).toBe(404)
  })
})

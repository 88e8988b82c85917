import * as sent from '@rytm/contract/reports.sent.ts'
import * as contract from '@rytm/contract/reports.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createAgency, createMember, type TestAgency } from '#testing/factories.ts'
import { createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf, testEndpoint } from '#testing/testEndpoint.ts'

const friday = '2026-01-09T14:00:00Z'
const week = '2026-W02'
const parts = {
  health: 'at_risk',
  healthSentence: 'Oczekiwania są wyższe niż widełki.',
  whatChanged: 'Rozmawialiśmy z pięcioma osobami.',
  whatDidNotWork: 'Ogłoszenie nie przyniosło zgłoszeń.',
  needs: [{ text: 'Decyzja o widełkach', by: '2026-01-14' }],
}

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())
beforeEach(() => test.clock.set(friday))

type Endpoint = Parameters<typeof requestOf>[0]['endpoint']
type Call = NonNullable<Parameters<typeof requestOf>[0]['call']>
const call = (agency: Pick<TestAgency, 'headers'>, endpoint: Endpoint, arranged: Call) =>
  test.inject(requestOf({ endpoint, call: arranged, headers: agency.headers }))

async function givenDraft(agency: TestAgency) {
  const { projectId, contactIds, clientId } = await createProject({
    test,
    member: agency.member,
    status: 'active',
  })
  const started = await call(agency, contract.startReport, { params: { projectId }, body: { week } })
  const { reportId, revision } = started.json()
  return { projectId, contactIds, clientId, reportId, revision, params: { projectId, reportId } }
}

async function givenReady(agency: TestAgency) {
  const draft = await givenDraft(agency)
  const body = { ...parts, revision: draft.revision }
  const saved = await call(agency, contract.saveReportParts, { params: draft.params, body })
  return { ...draft, revision: saved.json().revision as number }
}

async function givenSent(agency: TestAgency) {
  const ready = await givenReady(agency)
  const answer = await call(agency, sent.sendReport, {
    params: ready.params,
    body: { revision: ready.revision },
  })
  return { ...ready, answer }
}

const ofActiveProject = async ({ member }: TestAgency) => {
  const { projectId } = await createProject({ test, member, status: 'active' })
  return { params: { projectId } }
}

testEndpoint('reports.of_the_week', {
  endpoint: contract.listReportsOfTheWeek,
  test: () => test,
  refused: { 'a week that is none': { query: { week: '2026-02' } } },
})
testEndpoint('reports.draft', {
  endpoint: contract.getReportDraft,
  test: () => test,
  arrange: ofActiveProject,
  refused: { 'a week that is none': { query: { week: 'W02' } } },
})
testEndpoint('reports.preview', {
  endpoint: contract.previewReport,
  test: () => test,
  arrange: ofActiveProject,
  refused: { 'a week that is none': { query: { week: 'W02' } } },
})
testEndpoint('reports.start', {
  endpoint: contract.startReport,
  test: () => test,
  arrange: async (agency) => ({ ...(await ofActiveProject(agency)), body: { week } }),
  refused: { 'no week': { body: {} } },
})
testEndpoint('reports.save', {
  endpoint: contract.saveReportParts,
  test: () => test,
  arrange: async (agency) => ({ params: (await givenDraft(agency)).params, body: { ...parts, revision: 1 } }),
  refused: {
    'a health that is none': { body: { ...parts, revision: 1, health: 'fine' } },
    'no revision': { body: parts },
    'an empty need': { body: { ...parts, revision: 1, needs: [{ text: '', by: null }] } },
  },
})
testEndpoint('drafts.report', {
  endpoint: contract.getSavedParts,
  test: () => test,
  arrange: async (agency) => ({ params: (await givenDraft(agency)).params }),
  refused: { 'an id that is none': { params: { projectId: 'x', reportId: 'y' } } },
})
testEndpoint('reports.send', {
  endpoint: sent.sendReport,
  test: () => test,
  arrange: async (agency) => {
    const { params, revision } = await givenReady(agency)
    return { params, body: { revision } }
  },
  refused: { 'no revision': { body: {} } },
})
testEndpoint('reports.list', {
  endpoint: sent.listReports,
  test: () => test,
  arrange: ofActiveProject,
  refused: { 'an id that is none': { params: { projectId: 'x' } } },
})
testEndpoint('reports.get', {
  endpoint: sent.getSentReport,
  test: () => test,
  arrange: async (agency) => ({ params: (await givenSent(agency)).params }),
  refused: { 'an id that is none': { params: { projectId: 'x', reportId: 'y' } } },
})
testEndpoint('reports.check', {
  endpoint: sent.checkReport,
  test: () => test,
  arrange: async (agency) => ({ params: (await givenSent(agency)).params }),
  refused: { 'an id that is none': { params: { projectId: 'x', reportId: 'y' } } },
})
testEndpoint('reports.pdf', {
  endpoint: sent.getReportPdf,
  test: () => test,
  arrange: async (agency) => ({ params: (await givenSent(agency)).params }),
  refused: { 'a language that we do not write': { query: { language: 'de' } } },
})
testEndpoint('reports.mark_handover', {
  endpoint: sent.markReportHandover,
  test: () => test,
  arrange: async (agency) => {
    const { params, contactIds } = await givenSent(agency)
    return { params, body: { contactId: contactIds.commissioning } }
  },
  refused: { nobody: { body: {} } },
})

describe('reports of the week', () => {
  const list = async (agency: Pick<TestAgency, 'headers'>, query: Record<string, string> = {}) =>
    (await call(agency, contract.listReportsOfTheWeek, { query })).json()

  it('hold every active project of mine, due on Friday at 16:00', async () => {
    const agency = await createAgency({ test })
    await createProject({ test, member: agency.member, status: 'active' })
    await createProject({ test, member: agency.member })
    const { items, ...frame } = await list(agency)
    expect(frame).toMatchObject({ week, isCurrent: true, previousWeek: '2026-W01', nextWeek: null, sent: 0 })
    expect(items).toMatchObject([
      { weekNumber: 1, plannedWeeks: 5, dueAt: '2026-01-09T15:00:00Z', state: 'incomplete', reportId: null },
    ])
  })

  it('hold those of everybody only when asked', async () => {
    const agency = await createAgency({ test })
    const consultant = await createMember({ test, agencyId: agency.agencyId })
    await createProject({ test, member: consultant.member, status: 'active' })
    expect((await list(agency)).items).toHaveLength(0)
    expect((await list(agency, { mine: 'false' })).items).toHaveLength(1)
  })

  it('are not open yet on Wednesday, but may be opened', async () => {
    test.clock.set('2026-01-07T09:00:00Z')
    const agency = await createAgency({ test })
    const { projectId } = await createProject({ test, member: agency.member, status: 'active' })
    expect((await list(agency)).items[0].state).toBe('upcoming')
    await call(agency, contract.startReport, { params: { projectId }, body: { week } })
    expect((await list(agency)).items[0].state).toBe('incomplete')
  })

  it('count what was sent', async () => {
    const agency = await createAgency({ test })
    await givenSent(agency)
    expect(await list(agency)).toMatchObject({ sent: 1, items: [{ state: 'sent', health: 'at_risk' }] })
  })

  it('of a week before the project began hold nothing', async () => {
    const agency = await createAgency({ test })
    await createProject({ test, member: agency.member, status: 'active' })
    expect((await list(agency, { week: '2026-W01' })).items).toEqual([])
  })
})

describe('a draft', () => {
  it('is made by the first edit and not by reading', async () => {
    const agency = await createAgency({ test })
    const { params } = await ofActiveProject(agency)
    const read = async () => (await call(agency, contract.getReportDraft, { params })).json()
    expect(await read()).toMatchObject({ reportId: null, revision: 0 })
    const started = (await call(agency, contract.startReport, { params, body: { week } })).json()
    const again = (await call(agency, contract.startReport, { params, body: { week } })).json()
    expect(again.reportId).toBe(started.reportId)
    expect(await read()).toMatchObject({ reportId: started.reportId, revision: 1 })
  })

  it('names what a human still has to write', async () => {
    const agency = await createAgency({ test })
    const { params } = await givenDraft(agency)
    const body = { ...parts, whatDidNotWork: '', needs: null, revision: 1 }
    const saved = await call(agency, contract.saveReportParts, { params, body })
    expect(saved.json().missing).toEqual(['whatDidNotWork', 'needs'])
  })

  it('gives whoever saves second what the first one wrote', async () => {
    const agency = await createAgency({ test })
    const { params } = await givenReady(agency)
    const body = { ...parts, whatChanged: 'Inaczej.', revision: 1 }
    const answer = await call(agency, contract.saveReportParts, { params, body })
    expect([answer.statusCode, answer.json()]).toMatchObject([
      409,
      { code: 'reports.stale_revision', params: { current: { revision: 2, parts } } },
    ])
    const { name, memberId: id } = agency.member
    expect(answer.json().params.current).toMatchObject({ editedBy: { id, name } })
    const kept = (await call(agency, contract.getSavedParts, { params })).json()
    expect(kept).toMatchObject({ revision: 2, parts, editedBy: { id } })
  })

  it('is for those who may see progress', async () => {
    const agency = await createAgency({ test })
    const { params } = await ofActiveProject(agency)
    const { recipients } = (await call(agency, contract.getReportDraft, { params })).json()
    expect(recipients.map(({ roles }: { roles: string[] }) => roles[0])).toEqual([
      'commissioning',
      'decision_maker',
    ])
  })

  it('is refused for a project that has not begun', async () => {
    const agency = await createAgency({ test })
    const { projectId } = await createProject({ test, member: agency.member })
    const answer = await call(agency, contract.getReportDraft, { params: { projectId } })
    expect(answer.json().code).toBe('reports.project_not_reporting')
  })
})

describe('a sent report', () => {
  it('is refused while parts are missing', async () => {
    const agency = await createAgency({ test })
    const { params } = await givenDraft(agency)
    const answer = await call(agency, sent.sendReport, { params, body: { revision: 1 } })
    expect([answer.statusCode, answer.json()]).toMatchObject([
      422,
      {
        code: 'reports.parts_missing',
        params: { missing: ['health', 'healthSentence', 'whatChanged', 'needs'] },
      },
    ])
  })

  it('goes once to everybody who may see it, whoever clicks twice', async () => {
    const agency = await createAgency({ test })
    const { params, revision } = await givenReady(agency)
    const send = () => call(agency, sent.sendReport, { params, body: { revision } })
    const answers = await Promise.all([send(), send(), send()])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409, 409])
    const { items } = (await call(agency, sent.listReports, { params })).json()
    expect(items[0].recipients).toMatchObject([{ mailState: 'queued' }, { mailState: 'queued' }])
  })

  it('goes to nobody of another client', async () => {
    const agency = await createAgency({ test })
    const { params, revision } = await givenReady(agency)
    const other = await createProject({ test, member: agency.member })
    const body = { revision, contactIds: [other.contactIds.commissioning] }
    const answer = await call(agency, sent.sendReport, { params, body })
    expect(answer.json().code).toBe('reports.recipient_refused')
  })

  it('is not edited any more', async () => {
    const agency = await createAgency({ test })
    const { params, revision } = await givenSent(agency)
    const answer = await call(agency, contract.saveReportParts, {
      params,
      body: { ...parts, revision: revision + 1 },
    })
    expect(answer.json().code).toBe('reports.already_sent')
  })

  it('shows that it is what was sent', async () => {
    const agency = await createAgency({ test })
    const { params, answer } = await givenSent(agency)
    const check = (await call(agency, sent.checkReport, { params })).json()
    expect(check).toMatchObject({ contentHash: answer.json().contentHash, unchanged: true })
    const { view, people } = (await call(agency, sent.getSentReport, { params })).json()
    expect(view).toMatchObject({
      health: 'at_risk',
      needs: parts.needs,
      sentBy: { id: agency.member.memberId },
    })
    expect(people[agency.member.memberId].name).toBe('Osoba Próbna')
  })

  it('comes as PDF', async () => {
    const agency = await createAgency({ test })
    const { params } = await givenSent(agency)
    const answer = await call(agency, sent.getReportPdf, { params })
    expect(answer.headers['content-type']).toBe('application/pdf')
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('is marked as handed over once, by a named member', async () => {
    const agency = await createAgency({ test })
    const { params, contactIds } = await givenSent(agency)
    const mark = () =>
      call(agency, sent.markReportHandover, { params, body: { contactId: contactIds.commissioning } })
    expect((await mark()).json()).toMatchObject({ how: 'marked', markedBy: 'Osoba Próbna' })
    expect((await mark()).json().code).toBe('reports.already_handed_over')
  })
})

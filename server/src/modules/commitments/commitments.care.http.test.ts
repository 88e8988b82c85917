import * as contract from '@rytm/contract/commitments.care.ts'
import * as records from '@rytm/contract/commitments.careRecord.ts'
import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agencyWithCare, givenCommitments } from '#testing/careFactories.ts'
import { createAgency, createMember, type TestMember } from '#testing/factories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf, testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const ofMember = async ({ member }: TestMember) => ({ params: { memberId: member.memberId } })
const noId = { 'an id that is none': { params: { memberId: 'abc' } } }
const wrongPeriods = {
  'a period that nobody knows': { query: { period: 'always' } },
  'own dates without an end': { query: { period: 'custom', from: '2026-01-01' } },
  'an end before the beginning': { query: { period: 'custom', from: '2026-01-02', to: '2026-01-01' } },
  'more than two years': { query: { period: 'custom', from: '2024-01-01', to: '2026-01-01' } },
  'a date that is none': { query: { period: 'custom', from: '2026-02-30', to: '2026-03-01' } },
  'a language that nobody reads': { query: { language: 'de' } },
}
const { 'a language that nobody reads': _, ...periodsOfPage } = wrongPeriods
const wrongRows = {
  'no figure': { query: {} },
  'a figure that nobody draws': { query: { figure: 'best' } },
  'a forged cursor': { query: { figure: 'open', cursor: '%%%' } },
  'a date that is none': { query: { figure: 'open', from: 'yesterday' } },
}

testEndpoint('commitments.care_board', { endpoint: contract.getCareBoard, test: () => test })
testEndpoint('commitments.care_rows', {
  endpoint: contract.listCareRows,
  test: () => test,
  refused: wrongRows,
})
testEndpoint('commitments.member_care_rows', {
  endpoint: contract.listMemberCareRows,
  test: () => test,
  arrange: async (agency) => ({ ...(await ofMember(agency)), query: { figure: 'open' } }),
  refused: { ...wrongRows, ...noId },
})
testEndpoint('commitments.care_record', {
  endpoint: records.getCareRecord,
  test: () => test,
  refused: periodsOfPage,
})
testEndpoint('commitments.care_record_csv', {
  endpoint: records.getCareRecordCsv,
  test: () => test,
  refused: wrongPeriods,
})
testEndpoint('commitments.care_record_pdf', {
  endpoint: records.getCareRecordPdf,
  test: () => test,
  refused: wrongPeriods,
})
testEndpoint('commitments.member_care_record', {
  endpoint: records.getMemberCareRecord,
  test: () => test,
  arrange: ofMember,
  refused: { ...periodsOfPage, ...noId },
})
testEndpoint('commitments.member_care_record_csv', {
  endpoint: records.getMemberCareRecordCsv,
  test: () => test,
  arrange: ofMember,
  refused: { ...wrongPeriods, ...noId },
})
testEndpoint('commitments.member_care_record_pdf', {
  endpoint: records.getMemberCareRecordPdf,
  test: () => test,
  arrange: ofMember,
  refused: { ...wrongPeriods, ...noId },
})

type Call = Parameters<typeof requestOf>[0]['call']

function ask({ headers }: Pick<TestMember, 'headers'>, endpoint: EndpointDefinition, call: Call = {}) {
  return test.inject(requestOf({ endpoint, call, headers }))
}

describe('the Care board', () => {
  it('says first whose client hears nothing, then what is overdue, then who has how much', async () => {
    const agency = await agencyWithCare({ test })
    const board = (await ask(agency, contract.getCareBoard)).json<contract.CareBoard>()
    expect(board.silent).toMatchObject({
      total: 1,
      items: [
        {
          project: { id: agency.projectId },
          client: { id: agency.clientId },
          responsible: { id: agency.member.memberId, insteadOf: null },
          workingDaysSinceContact: 17,
          daysSinceConversation: null,
          next: { kind: 'schedule' },
        },
      ],
    })
    expect(board.overdue).toMatchObject({ total: 1, items: [{ kind: 'schedule', status: 'open' }] })
    expect(board.consultants).toEqual([
      {
        member: { id: agency.member.memberId, name: 'Osoba Próbna' },
        open: 2,
        overdue: 1,
        missedThisWeek: 1,
      },
    ])
    expect(board.running).toBe(1)
  })

  it('gives a share only where enough was due, and always says of how many', async () => {
    const agency = await agencyWithCare({ test })
    const { trend } = (await ask(agency, contract.getCareBoard)).json<contract.CareBoard>()
    expect(trend.kinds.map(({ kind, kept, counted, share }) => ({ kind, kept, counted, share }))).toEqual([
      { kind: 'weekly_call', kept: 0, counted: 1, share: null },
      { kind: 'weekly_report', kept: 5, counted: 6, share: 5 / 6 },
    ])
    expect(trend.kinds[1]?.weeks).toHaveLength(12)
    expect(trend.kinds[1]?.weeks.at(-4)).toEqual({ week: '2025-12-15', kept: 5, counted: 6 })
  })

  it('tells the time to reply in working time', async () => {
    const agency = await agencyWithCare({ test })
    // Friday 16:00 to Monday 10:00 in Warsaw: an hour before closing and an hour after opening.
    await givenCommitments({
      test,
      project: agency,
      rows: [1, 2, 3, 4, 5].map((subject) => ({
        kind: 'reply',
        subject: String(subject),
        status: 'kept',
        opensAt: '2025-12-19T15:00:00Z',
        dueAt: '2025-12-22T11:00:00Z',
        doneAt: '2025-12-22T09:00:00Z',
      })),
    })
    const { reply } = (await ask(agency, contract.getCareBoard)).json<contract.CareBoard>()
    expect(reply).toEqual({ n: 5, medianMinutes: 120, p90Minutes: 120, unanswered: 0 })
  })

  it('shows nothing of another agency', async () => {
    await agencyWithCare({ test })
    const other = await createAgency({ test })
    const board = (await ask(other, contract.getCareBoard)).json<contract.CareBoard>()
    expect(board).toMatchObject({
      silent: { total: 0, items: [] },
      overdue: { total: 0, items: [] },
      trend: { kinds: [] },
      reply: { n: 0, medianMinutes: null },
      running: 0,
    })
  })

  it('names who stands in for somebody absent', async () => {
    const agency = await agencyWithCare({ test })
    const substitute = await createMember({ test, agencyId: agency.agencyId })
    const absence = {
      memberId: agency.member.memberId,
      substituteId: substitute.member.memberId,
      fromDate: '2026-01-07',
      toDate: '2026-01-09',
    }
    await test.inject({ method: 'POST', url: '/api/absences', payload: absence, headers: agency.headers })
    const board = (await ask(agency, contract.getCareBoard)).json<contract.CareBoard>()
    expect(board.overdue.items[0]?.responsible).toMatchObject({
      id: substitute.member.memberId,
      insteadOf: { id: agency.member.memberId },
    })
    const query = { figure: 'overdue', responsibleId: substitute.member.memberId }
    const { items } = (await ask(agency, contract.listCareRows, { query })).json()
    expect(items).toEqual(board.overdue.items)
  })

  it('is not for consultants', async () => {
    const { agencyId } = await createAgency({ test })
    const consultant = await createMember({ test, agencyId })
    const answers = [
      await ask(consultant, contract.getCareBoard),
      await ask(consultant, contract.listCareRows, { query: { figure: 'open' } }),
      await ask(consultant, records.getCareRecord),
    ]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403])
  })
})

describe('the rows behind a figure', () => {
  it.each([
    ['open', 2],
    ['overdue', 1],
    ['counted', 7],
    ['kept', 5],
    ['not_kept', 2],
    ['recorded_too_late', 1],
    ['done', 6],
    ['not_done', 2],
    ['newly_missed', 1],
    ['waived', 0],
  ])('%s: %d', async (figure, n) => {
    const agency = await agencyWithCare({ test })
    const { items } = (await ask(agency, contract.listCareRows, { query: { figure } })).json()
    expect(items).toHaveLength(n)
  })

  it('what was written down too late is among what was not kept', async () => {
    const agency = await agencyWithCare({ test })
    const rows = (figure: string) =>
      ask(agency, contract.listCareRows, { query: { figure, kind: 'weekly_report' } })
    const late = (await rows('not_kept')).json().items
    expect(late).toMatchObject([{ status: 'kept', countsAs: 'not_kept' }])
    expect((await rows('kept')).json().items).toHaveLength(5)
  })

  it('come page by page, each once', async () => {
    const agency = await agencyWithCare({ test })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const query = { figure: 'counted', limit: 3, ...(cursor && { cursor }) }
      const page = (await ask(agency, contract.listCareRows, { query })).json()
      seen.push(...page.items.map(({ id }: { id: string }) => id))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect([seen.length, new Set(seen).size]).toEqual([7, 7])
  })

  it('are narrowed by client and by days of the agency', async () => {
    const agency = await agencyWithCare({ test })
    const items = async (query: Record<string, string>) =>
      (await ask(agency, contract.listCareRows, { query: { figure: 'counted', ...query } })).json().items
    expect(await items({ clientId: agency.clientId })).toHaveLength(7)
    expect(await items({ clientId: agency.projectId })).toHaveLength(0)
    expect(await items({ from: '2025-12-19', to: '2025-12-19' })).toHaveLength(6)
    expect(await items({ to: '2025-12-18' })).toHaveLength(0)
  })
})

describe('the care record', () => {
  it('adds up for the agency, for the client and for whoever owned it', async () => {
    const agency = await agencyWithCare({ test })
    const query = { clientId: agency.clientId }
    const params = { memberId: agency.member.memberId }
    const all = (await ask(agency, records.getCareRecord)).json()
    const ofClient = (await ask(agency, records.getCareRecord, { query })).json()
    const ofMember = (await ask(agency, records.getMemberCareRecord, { params })).json()
    expect([all.scope.kind, ofClient.scope.kind, ofMember.scope.kind]).toEqual(['agency', 'client', 'member'])
    for (const record of [all, ofClient, ofMember])
      expect(record.kinds).toMatchObject([
        { kind: 'schedule', counted: 0, share: null, overdue: 1 },
        { kind: 'weekly_call', counted: 1, missed: 1, share: null },
        { kind: 'weekly_report', kept: 5, counted: 6, recordedTooLate: 1 },
      ])
  })

  it('tells how long the client heard nothing, by the day', async () => {
    const agency = await agencyWithCare({ test })
    const { silence } = (await ask(agency, records.getCareRecord)).json()
    expect(silence).toMatchObject({
      projects: 1,
      stretches: [
        { project: { id: agency.projectId }, from: '2025-12-15T16:00:00Z', until: null, workingDays: 12 },
      ],
    })
  })

  it('is of the period that was asked for', async () => {
    const agency = await agencyWithCare({ test })
    const query = { period: 'custom', from: '2025-11-01', to: '2025-11-30' }
    const record = (await ask(agency, records.getCareRecord, { query })).json()
    expect(record).toMatchObject({ kinds: [], silence: { projects: 0 }, period: { from: '2025-11-01' } })
  })

  it('of a colleague is not found by a consultant, in any form', async () => {
    const agency = await agencyWithCare({ test })
    const consultant = await createMember({ test, agencyId: agency.agencyId })
    const params = { memberId: agency.member.memberId }
    const answers = [
      await ask(consultant, records.getMemberCareRecord, { params }),
      await ask(consultant, records.getMemberCareRecordCsv, { params }),
      await ask(consultant, records.getMemberCareRecordPdf, { params }),
      await ask(consultant, contract.listMemberCareRows, { params, query: { figure: 'open' } }),
    ]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404])
    expect(answers[0]?.json()).toMatchObject({ code: 'commitments.care_record_not_found' })
  })

  it('of one’s own is there for everybody, and says why it is kept', async () => {
    const agency = await agencyWithCare({ test })
    const consultant = await createMember({ test, agencyId: agency.agencyId })
    const params = { memberId: consultant.member.memberId }
    const own = await ask(consultant, records.getMemberCareRecord, { params })
    expect(own.json()).toMatchObject({ scope: { kind: 'member', id: params.memberId }, kinds: [] })
    const manager = await createMember({ test, agencyId: agency.agencyId, role: 'manager' })
    expect((await ask(manager, records.getMemberCareRecord, { params })).statusCode).toBe(200)
  })

  it('of a client of another agency is not found', async () => {
    const { clientId } = await agencyWithCare({ test })
    const other = await createAgency({ test })
    const answer = await ask(other, records.getCareRecord, { query: { clientId } })
    expect(answer.statusCode).toBe(404)
  })

  it('comes as a table without formulas, in the reader’s language', async () => {
    const agency = await agencyWithCare({ test, clientName: '=HYPERLINK("http://evil.test")' })
    const query = { clientId: agency.clientId, language: 'en' }
    const answer = await ask(agency, records.getCareRecordCsv, { query })
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.headers['content-disposition']).toBe(
      'attachment; filename="care-record-2025-10-20-2026-01-11.csv"',
    )
    expect(answer.body).toContain(`"Client";"'=HYPERLINK(""http://evil.test"")"`)
    expect(answer.body).toContain('"Weekly report";6;5;83;')
  })

  it('comes on paper, for the member with the notice', async () => {
    const agency = await agencyWithCare({ test })
    const params = { memberId: agency.member.memberId }
    const answer = await ask(agency, records.getMemberCareRecordPdf, { params })
    expect(answer.headers['content-type']).toBe('application/pdf')
    expect(answer.headers['content-disposition']).toContain('karta-obslugi-osoba-probna-2025-10-20')
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  })
})

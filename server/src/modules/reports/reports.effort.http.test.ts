import { getCareRecord } from '@rytm/contract/commitments.careRecord.ts'
import { getEffort, recordVisit } from '@rytm/contract/reports.effort.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createAgency, createMember, type TestAgency } from '#testing/factories.ts'
import { send } from '#testing/persons.ts'
import { createProject } from '#testing/projectFactories.ts'
import {
  fridayAfternoon,
  givenReadyReport,
  givenSentReport,
  weekOfTests,
} from '#testing/sentReportFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())
beforeEach(() => test.clock.set(fridayAfternoon))

let visits = 0
const visit = (changes: object = {}) => {
  visits += 1
  const id = String(visits).padStart(32, '0')
  return { visit: id, context: 'project', activeSeconds: 120, typingSeconds: 40, entries: 3, ...changes }
}
const record = ({ agency, projectId, body }: { agency: TestAgency; projectId: string; body: object }) =>
  send(test, recordVisit, { call: { params: { projectId }, body }, headers: agency.headers })
const effort = async ({ headers }: Pick<TestAgency, 'headers'>) =>
  (await send(test, getEffort, { headers })).json()

testEndpoint('reports.record_visit', {
  endpoint: recordVisit,
  test: () => test,
  arrange: async ({ member }) => ({
    params: { projectId: (await createProject({ test, member })).projectId },
    body: visit(),
  }),
  refused: {
    'more typing than time': { body: visit({ typingSeconds: 121 }) },
    'a time that runs back': { body: visit({ activeSeconds: -1 }) },
  },
})
testEndpoint('reports.effort', { endpoint: getEffort, test: () => test })

describe('what reporting costs', () => {
  it('is told per project and week, over the whole agency, once there are five', async () => {
    const agency = await createAgency({ test })
    for (const typingSeconds of [100, 200, 300, 400, 700]) {
      const { projectId } = await createProject({ test, member: agency.member })
      const half = { activeSeconds: 900, typingSeconds: typingSeconds / 2, entries: 2 }
      for (const body of [visit(half), visit(half)]) await record({ agency, projectId, body })
    }
    expect(await effort(agency)).toMatchObject({
      from: '2025-11-17',
      to: '2026-01-09',
      projectWeeks: { n: 5, medianSeconds: 300, withinAim: 4, aimSeconds: 600 },
      entriesPerProjectWeek: 4,
      reports: { n: 0, medianSeconds: null, withinAim: null, aimSeconds: 60 },
    })
  })

  it('stands in the care record of the agency for the weeks that begin in the period, and in no other record', async () => {
    const agency = await createAgency({ test })
    const { projectId, clientId } = await createProject({ test, member: agency.member })
    await record({ agency, projectId, body: visit() })
    const care = async (query: Record<string, string>) =>
      (await send(test, getCareRecord, { call: { query }, headers: agency.headers })).json().effort
    const of = async (from: string, to: string) => (await care({ period: 'custom', from, to })).projectWeeks.n
    expect(await of('2026-01-05', '2026-01-05')).toBe(1)
    expect(await of('2025-12-30', '2026-01-05')).toBe(1)
    expect(await of('2026-01-06', '2026-01-31')).toBe(0)
    expect(await of('2025-12-01', '2026-01-04')).toBe(0)
    expect(await care({ period: 'this_month', clientId })).toBeUndefined()
  })

  it('counts the seconds of a report once a person has sent it', async () => {
    const agency = await createAgency({ test })
    const open = { context: 'weekly_report', week: weekOfTests }
    const sent = await givenSentReport({ test, agency })
    const ready = await givenReadyReport({ test, agency })
    for (const { projectId } of [sent, ready]) await record({ agency, projectId, body: visit(open) })
    expect((await effort(agency)).reports).toMatchObject({ n: 1, medianSeconds: null })
  })

  it('counts a visit once, however often the page says it', async () => {
    const agency = await createAgency({ test })
    const { projectId } = await createProject({ test, member: agency.member })
    const body = visit()
    for (const _ of [1, 2, 3]) expect((await record({ agency, projectId, body })).statusCode).toBe(200)
    expect((await effort(agency)).projectWeeks.n).toBe(1)
  })

  it('is not told to a consultant', async () => {
    const { agencyId } = await createAgency({ test })
    const consultant = await createMember({ test, agencyId })
    expect((await send(test, getEffort, { headers: consultant.headers })).statusCode).toBe(403)
  })
})

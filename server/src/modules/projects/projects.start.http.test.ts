import { changeStatus } from '@rytm/contract/projects.status.ts'
import { createProject, updateProject } from '@rytm/contract/projects.ts'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { commitments } from '#modules/commitments/commitments.tables.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import { givenActiveProject, todayOf } from '#testing/commitmentFactories.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { refusal, send } from '#testing/persons.ts'
import { createClientWithContacts } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'

let test: TestApp
let agency: TestAgency

beforeAll(async () => {
  test = await createTestApp()
})
beforeEach(async () => {
  agency = await createAgency({ test })
})
afterAll(() => test.close())

const owed = (projectId: string) =>
  inAgency({ db: test.db, agencyId: agency.agencyId }, (tx) =>
    tx
      .select({ kind: commitments.kind, dueAt: commitments.dueAt, responsibleId: commitments.responsibleId })
      .from(commitments)
      .where(and(eq(commitments.agencyId, agency.agencyId), eq(commitments.projectId, projectId))),
  )

describe('the start date of a project that runs', () => {
  const change = async (startDate: string | null) => {
    const { projectId } = await givenActiveProject({ test, by: agency })
    const before = await owed(projectId)
    const body = { revision: 2, startDate }
    const answer = await send(test, updateProject, {
      call: { params: { projectId }, body },
      headers: agency.headers,
    })
    expect(before.length).toBeGreaterThan(0)
    return { answer, isSame: JSON.stringify(await owed(projectId)) === JSON.stringify(before) }
  }

  it.each([
    ['taken away', null],
    ['moved to a later day', '2026-03-02'],
  ])('is not %s: what is owed stays', async (_, startDate) => {
    const { answer, isSame } = await change(startDate)
    expect([refusal(answer), isSame]).toEqual([[422, 'projects.start_fixed'], true])
  })

  it('may be moved to an earlier day', async () => {
    const { answer } = await change('2025-12-08')
    expect(answer.statusCode).toBe(200)
  })
})

describe('a lead', () => {
  it('owes its kickoff call as soon as it is entered, to who took it', async () => {
    const { member, headers } = agency
    const { clientId } = await createClientWithContacts({ test, member })
    const body = { clientId, title: 'Kontroler finansowy', source: 'lead', leadHandedOverOn: '2026-01-07' }
    const answer = await send(test, createProject, { call: { body }, headers })
    const { id } = answer.json<{ id: string }>()
    const kickoff = {
      kind: 'kickoff_call',
      dueAt: new Date('2026-01-08T16:00:00Z'),
      responsibleId: member.memberId,
    }
    expect(await owed(id)).toEqual([kickoff])
    const { rows } = await todayOf({ test, headers })
    expect(rows.map(({ kind, project }) => [kind, project.id])).toEqual([['kickoff_call', id]])
  })

  it('that nobody took is owed by nobody', async () => {
    const { clientId } = await createClientWithContacts({ test, member: agency.member })
    const lead = { source: 'lead', leadHandedOverOn: '2026-01-07', leadConsultantId: null }
    const body = { clientId, title: 'Kontroler finansowy', ...lead }
    const answer = await send(test, createProject, { call: { body }, headers: agency.headers })
    expect(await owed(answer.json<{ id: string }>().id)).toMatchObject([
      { kind: 'kickoff_call', responsibleId: null },
    ])
  })
})

describe('dates that nobody can mean', () => {
  it.each(['startDate', 'targetDate', 'leadHandedOverOn', 'scheduleAgreedOn'])(
    'are refused: %s',
    async (field) => {
      const { member, headers } = agency
      const { clientId } = await createClientWithContacts({ test, member })
      for (const date of ['1900-01-01', '2199-12-31']) {
        const body = { clientId, title: 'Kontroler finansowy', source: 'lead', [field]: date }
        const answer = await send(test, createProject, { call: { body }, headers })
        expect([...refusal(answer), answer.json().params]).toEqual([422, 'projects.date_far', { field }])
      }
    },
  )

  it('are refused where a project is held until then', async () => {
    const { projectId, contactIds } = await givenActiveProject({ test, by: agency })
    const asked = { askedByContactId: contactIds.commissioning, reason: 'Budżet', reviewDate: '2199-12-31' }
    const call = { params: { projectId }, body: { to: 'on_hold', ...asked } }
    const answer = await send(test, changeStatus, { call, headers: agency.headers })
    expect(refusal(answer)).toEqual([422, 'projects.date_far'])
  })
})

import * as contract from '@rytm/contract/projects.status.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditEntries } from '#modules/audit/audit.tables.ts'
import { timelineEntries } from '#modules/timeline/timeline.tables.ts'
import { readInAgency } from '#platform/db/tenancy.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { createClientWithContacts, createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf, testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

testEndpoint('projects.changeStatus', {
  endpoint: contract.changeStatus,
  test: () => test,
  arrange: async ({ member }) => ({
    params: { projectId: (await createProject({ test, member })).projectId },
    body: { to: 'active' },
  }),
  refused: { 'a status that is none': { body: { to: 'sleeping' } }, 'no status': { body: {} } },
})

testEndpoint('projects.listStatusChanges', {
  endpoint: contract.listStatusChanges,
  test: () => test,
  arrange: async ({ member }) => ({
    params: { projectId: (await createProject({ test, member })).projectId },
  }),
  refused: { 'an id that is none': { params: { projectId: 'abc' } } },
})

describe('the status of a project', () => {
  let own: TestAgency
  beforeAll(async () => {
    own = await createAgency({ test })
  })
  const change = (projectId: string, body: object) =>
    test.inject(
      requestOf({
        endpoint: contract.changeStatus,
        call: { params: { projectId }, body },
        headers: own.headers,
      }),
    )

  it('becomes active, and the fact is on the timeline and in the audit log', async () => {
    const { projectId } = await createProject({ test, member: own.member })
    const answer = await change(projectId, { to: 'active' })
    const facts = await readInAgency({ db: test.db, agencyId: own.agencyId }, async (tx) => ({
      timeline: await tx.select().from(timelineEntries).where(eq(timelineEntries.projectId, projectId)),
      audit: await tx.select().from(auditEntries).where(eq(auditEntries.subjectId, projectId)),
    }))
    expect([answer.statusCode, answer.json()]).toMatchObject([201, { status: 'active', weekNumber: 1 }])
    expect(facts.timeline).toMatchObject([{ kind: 'status_changed', visibility: 'client' }])
    expect(facts.audit.map(({ action }) => action)).toContain('projects.status_changed')
  })

  it('says exactly what is missing before a start', async () => {
    const { projectId } = await createProject({
      test,
      member: own.member,
      input: { startDate: null, leadConsultantId: null, contacts: [] },
    })
    const answer = await change(projectId, { to: 'active' })
    expect([answer.statusCode, answer.json()]).toMatchObject([
      422,
      {
        code: 'projects.activation_incomplete',
        params: { missing: ['start_date', 'lead_consultant', 'commissioning_contact'] },
      },
    ])
  })

  it('is on hold only when somebody asked, with a reason and a date to look again', async () => {
    const { projectId, contactIds } = await createProject({ test, member: own.member, status: 'active' })
    const bare = await change(projectId, { to: 'on_hold', reason: 'Budżet' })
    const details = { reason: 'Budżet', reviewDate: '2026-02-02', askedByContactId: contactIds.commissioning }
    const held = await change(projectId, { to: 'on_hold', ...details })
    const history = await test.inject(
      requestOf({
        endpoint: contract.listStatusChanges,
        call: { params: { projectId } },
        headers: own.headers,
      }),
    )
    expect(bare.json()).toMatchObject({
      code: 'projects.status_details_missing',
      params: { missing: ['asked_by', 'review_date'] },
    })
    expect(held.json().status).toBe('on_hold')
    expect(history.json().items).toMatchObject([
      { from: 'active', to: 'on_hold', reason: 'Budżet', askedBy: { id: contactIds.commissioning } },
    ])
  })

  it('is not put on hold by a contact of another client', async () => {
    const { projectId } = await createProject({ test, member: own.member, status: 'active' })
    const other = await createClientWithContacts({ test, member: own.member })
    const answer = await change(projectId, {
      to: 'on_hold',
      reason: 'Budżet',
      reviewDate: '2026-02-02',
      askedByContactId: other.contactIds.commissioning,
    })
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'projects.unknown_contact'])
  })

  it('does not jump to where no way leads', async () => {
    const { projectId } = await createProject({ test, member: own.member })
    const answer = await change(projectId, { to: 'filled' })
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'projects.status_change_not_allowed'])
  })

  it('does not end before the closing report was sent', async () => {
    const { projectId } = await createProject({ test, member: own.member, status: 'active' })
    await change(projectId, { to: 'closing', reason: 'Koniec' })
    const answer = await change(projectId, { to: 'not_filled' })
    expect(answer.json().code).toBe('projects.closing_report_not_sent')
  })
})

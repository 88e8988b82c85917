import * as contract from '@rytm/contract/touchpoints.ts'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toDate } from '#platform/clock/clock.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import { newId } from '#platform/ids/newId.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { createClientWithContacts, createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf } from '#testing/testEndpoint.ts'
import { contestTouchpoint } from './touchpoints.repository.ts'
import { touchpointContests, touchpointProjects } from './touchpoints.tables.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const aCall = { channel: 'call', outcome: 'reached' } as const

async function log({ agency, body }: { agency: TestAgency; body: object }) {
  const call = { body: { ...aCall, ...body } }
  const answer = await test.inject(
    requestOf({ endpoint: contract.logTouchpoint, call, headers: agency.headers }),
  )
  return { status: answer.statusCode, code: answer.json().code, touchpoint: answer.json().touchpoint }
}

const withCommissioning = ({ agency, touchpointId }: { agency: TestAgency; touchpointId: string }) =>
  inAgency({ db: test.db, agencyId: agency.agencyId }, async (tx) => {
    const { agencyId, touchpointId: id, projectId, withCommissioning: held } = touchpointProjects
    const rows = await tx
      .select({ projectId, held })
      .from(touchpointProjects)
      .where(and(eq(agencyId, agency.agencyId), eq(id, touchpointId)))
    return Object.fromEntries(rows.map((row) => [row.projectId, row.held]))
  })

describe('who took part in a contact', () => {
  it('is everybody that was named, each once', async () => {
    const agency = await createAgency({ test })
    const { projectId, contactIds } = await createProject({ test, member: agency.member })
    const { commissioning, decision_maker } = contactIds
    const furtherContactIds = [commissioning, decision_maker, decision_maker]
    const body = { projectIds: [projectId], contactId: commissioning, furtherContactIds }
    const { status, touchpoint } = await log({ agency, body })
    expect([status, touchpoint.contact.id, touchpoint.furtherContacts]).toEqual([
      201,
      commissioning,
      [{ id: decision_maker, name: 'Osoba decision_maker' }],
    ])
  })

  it('is nobody who works for another client', async () => {
    const agency = await createAgency({ test })
    const { projectId } = await createProject({ test, member: agency.member })
    const other = await createClientWithContacts({ test, member: agency.member })
    const body = { projectIds: [projectId], furtherContactIds: [other.contactIds.commissioning] }
    expect(await log({ agency, body })).toMatchObject({ status: 422, code: 'touchpoints.unknown_contact' })
  })

  it('tells in which projects the one who commissions was there', async () => {
    const agency = await createAgency({ test })
    const client = await createClientWithContacts({ test, member: agency.member })
    const { commissioning, decision_maker } = client.contactIds
    const project = (contactId: string) =>
      createProject({
        test,
        member: agency.member,
        client,
        input: { contacts: [{ contactId, roles: ['commissioning'], mustBeHeard: false }] },
      })
    const [theirs, another] = [await project(commissioning), await project(decision_maker)]
    const projectIds = [theirs.projectId, another.projectId]
    const named = await log({ agency, body: { projectIds, contactId: commissioning } })
    expect(await withCommissioning({ agency, touchpointId: named.touchpoint.id })).toEqual({
      [theirs.projectId]: true,
      [another.projectId]: false,
    })
    const further = { projectIds, contactId: commissioning, furtherContactIds: [decision_maker] }
    const both = await log({ agency, body: further })
    expect(await withCommissioning({ agency, touchpointId: both.touchpoint.id })).toEqual({
      [theirs.projectId]: true,
      [another.projectId]: true,
    })
    const nobody = await log({ agency, body: { projectIds } })
    expect(await withCommissioning({ agency, touchpointId: nobody.touchpoint.id })).toEqual({
      [theirs.projectId]: false,
      [another.projectId]: false,
    })
  })
})

describe('a contact that the client contests', () => {
  it('is one of the named project', async () => {
    const agency = await createAgency({ test })
    const { agencyId } = agency
    const { projectId, clientId, contactIds } = await createProject({ test, member: agency.member })
    const client = { clientId, contactIds }
    const sibling = await createProject({ test, member: agency.member, client })
    const { touchpoint } = await log({ agency, body: { projectIds: [projectId] } })
    const contest = (contested: string) =>
      inAgency({ db: test.db, agencyId }, async (tx) => {
        const contactId = contactIds.commissioning
        const row = {
          agencyId,
          id: newId(test),
          touchpointId: touchpoint.id,
          projectId: contested,
          contactId,
        }
        await contestTouchpoint({ row: { ...row, contestedAt: toDate(test.clock.now()) }, tx })
        return tx.select().from(touchpointContests)
      })
    expect(await contest(projectId)).toMatchObject([{ projectId, text: '', settledAt: null }])
    await expect(contest(sibling.projectId)).rejects.toThrow()
  })
})

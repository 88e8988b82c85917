import { listAudit } from '@rytm/contract/audit.ts'
import type { ResponseOf } from '@rytm/contract/endpoint.ts'
import * as contract from '@rytm/contract/privacy.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '#platform/postgres/roles.ts'
import { givenCandidacy } from '#testing/cardFactories.ts'
import { createAgency, createMember, type TestAgency } from '#testing/factories.ts'
import { send } from '#testing/persons.ts'
import { createClientWithContacts, createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

type Headers = TestAgency['headers']

const person = { name: 'Zofia Wyjątkowska', email: 'zofia.wyjatkowska@poczta.test' }
const body = { ground: 'request', confirmation: person.name }

/** Somebody in an open project and in a confidential one, with a note about them in each. */
async function givenPerson() {
  const agency = await createAgency({ test })
  const { headers, member, agencyId } = agency
  const client = await createClientWithContacts({ test, member })
  const status = 'active' as const
  const open = await createProject({ test, member, client, status, input: { title: 'Analityk' } })
  const hidden = await createProject({ test, member, client, status, input: { codeName: 'Bursztyn' } })
  const { candidate } = await givenCandidacy({ test, headers, projectId: open.projectId, ...person })
  await givenCandidacy({ test, headers, projectId: hidden.projectId, ...person })
  await withClient(test.ownerUrl, (db) =>
    db.query(`UPDATE projects SET note = 'poleca Zofia Wyjątkowska' WHERE agency_id = $1`, [agencyId]),
  )
  const manager = await createMember({ test, agencyId, role: 'manager' })
  return { agency, manager, open, candidateId: candidate.id, contactId: client.contactIds.commissioning }
}

const ofCandidate = (candidateId: string, headers: Headers) =>
  send(test, contract.previewCandidateErasure, { call: { params: { candidateId } }, headers })
const ofContact = (contactId: string, headers: Headers) =>
  send(test, contract.previewContactErasure, { call: { params: { contactId } }, headers })

type AuditEntry = ResponseOf<typeof listAudit>['items'][number]

describe('the preview of an erasure', () => {
  it('counts what the member may know of; the erasure reaches everything', async () => {
    const { agency, manager, candidateId } = await givenPerson()
    const seen = async (headers: Headers) => (await ofCandidate(candidateId, headers)).json().reached
    expect(await seen(manager.headers)).toMatchObject({ candidacies: 1, inPlay: 1, mentions: 1 })
    expect(await seen(agency.headers)).toMatchObject({ candidacies: 2, inPlay: 2, mentions: 2 })
    const call = { params: { candidateId }, body }
    const erased = await send(test, contract.eraseCandidate, { call, headers: manager.headers })
    expect(erased.json().reached).toMatchObject({ candidacies: 2, inPlay: 2, mentions: 2 })
  })

  it('counts what the client answered about the person once, as the erasure does', async () => {
    const { agency, candidateId } = await givenPerson()
    await withClient(test.ownerUrl, (db) =>
      db.query(
        `INSERT INTO candidacy_feedback (agency_id, id, project_id, candidacy_id, contact_id, kind, text, given_at)
         SELECT c.agency_id, gen_random_uuid(), c.project_id, c.id, p.contact_id, 'ask', 'Zofia Wyjątkowska?', '2026-01-07T09:00:00Z'
         FROM candidacies c JOIN project_contacts p ON p.agency_id = c.agency_id AND p.project_id = c.project_id
           AND p.role = 'commissioning' WHERE c.candidate_id = $1`,
        [candidateId],
      ),
    )
    const told = { mentions: 2, texts: 2 }
    expect((await ofCandidate(candidateId, agency.headers)).json().reached).toMatchObject(told)
    const call = { params: { candidateId }, body }
    const erased = await send(test, contract.eraseCandidate, { call, headers: agency.headers })
    expect(erased.json().reached).toMatchObject(told)
  })

  it('tells no title of a hidden project in which a contact has a role', async () => {
    const { agency, manager, contactId } = await givenPerson()
    const titles = async (headers: Headers) => (await ofContact(contactId, headers)).json().runningProjects
    expect(await titles(manager.headers)).toEqual(['Analityk'])
    expect(await titles(agency.headers)).toEqual(['Analityk', 'Bursztyn'])
  })

  it('waits for nobody who is working in the project', async () => {
    const { agency, open, candidateId, contactId } = await givenPerson()
    await withClient(test.ownerUrl, async (db) => {
      await db.query('BEGIN')
      await db.query('SELECT FROM projects WHERE id = $1 FOR UPDATE', [open.projectId])
      await db.query('SELECT FROM candidates WHERE id = $1 FOR UPDATE', [candidateId])
      expect((await ofCandidate(candidateId, agency.headers)).statusCode).toBe(200)
      expect((await ofContact(contactId, agency.headers)).statusCode).toBe(200)
      await db.query('ROLLBACK')
    })
  })

  it('stands in the audit log', async () => {
    const { agency, manager, candidateId, contactId } = await givenPerson()
    await ofCandidate(candidateId, manager.headers)
    await ofContact(contactId, manager.headers)
    const { items } = (await send(test, listAudit, { headers: agency.headers })).json()
    const looked = (items as AuditEntry[]).filter(({ action }) => action === 'privacy.erasure_previewed')
    expect(new Set(looked.map(({ subject, actor }) => `${subject.id} by ${actor.id}`))).toEqual(
      new Set([candidateId, contactId].map((id) => `${id} by ${manager.member.memberId}`)),
    )
  })
})

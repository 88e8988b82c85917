import { addPeopleList } from '@rytm/contract/candidacies.lists.ts'
import { addCandidacy } from '@rytm/contract/candidacies.ts'
import { setRetention } from '@rytm/contract/privacy.retention.ts'
import { listErasures } from '@rytm/contract/privacy.ts'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { performDue } from '#platform/jobs/claimedWork.ts'
import { withClient } from '#platform/postgres/roles.ts'
import { givenCandidacy } from '#testing/cardFactories.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { send } from '#testing/persons.ts'
import { createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { retentionWork } from './privacy.jobs.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const waiting = 'SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))'

/** Until a transaction waits for a lock that this connection holds. */
async function whileSomebodyWaits(client: Client) {
  while ((await client.query(waiting)).rowCount === 0) await new Promise((resolve) => setImmediate(resolve))
}

async function givenPerson(agency: TestAgency) {
  const { projectId } = await createProject({ test, member: agency.member, status: 'active' })
  const { headers } = agency
  const email = 'piotr.dawny@poczta.test'
  const { candidate } = await givenCandidacy({ test, headers, projectId, name: 'Piotr Dawny', email })
  return { projectId, candidateId: candidate.id, email }
}

const run = () => performDue({ kind: retentionWork(test), log: test.log })

describe('an erasure and somebody who works with the person at the same time', () => {
  it('by time does not happen when the project begins again before the locks are there', async () => {
    const start = test.clock.now()
    const agency = await createAgency({ test })
    const { projectId } = await givenPerson(agency)
    const status = (to: string, client: Client) =>
      client.query('UPDATE projects SET status = $2 WHERE id = $1', [projectId, to])
    await withClient(test.ownerUrl, (client) => status('filled', client))
    const body = { months: 6, enabled: true, revision: 0 }
    await send(test, setRetention, { call: { body }, headers: agency.headers })
    test.clock.set('2026-06-23T08:00:00Z')
    await run()
    test.clock.set('2026-07-07T09:00:00Z')
    await withClient(test.ownerUrl, async (client) => {
      await client.query('BEGIN')
      await status('active', client)
      const done = run()
      await whileSomebodyWaits(client)
      await client.query('COMMIT')
      await done
    })
    const { items } = (await send(test, listErasures, { headers: agency.headers })).json()
    expect(items).toEqual([])
    test.clock.set(start.toString())
  })

  /** Somebody sends this while the person is being erased. */
  const whileErased = ({ candidateId }: { candidateId: string }, sending: () => ReturnType<typeof send>) =>
    withClient(test.ownerUrl, async (client) => {
      await client.query('BEGIN')
      await client.query('SELECT FROM candidates WHERE id = $1 FOR UPDATE', [candidateId])
      await client.query("UPDATE candidates SET email = NULL, erased_at = now(), name = 'x' WHERE id = $1", [
        candidateId,
      ])
      const answer = Promise.resolve(sending())
      await whileSomebodyWaits(client)
      await client.query('COMMIT')
      return (await answer).json()
    })

  it('that is under way makes who adds the person elsewhere wait, and add somebody new', async () => {
    const agency = await createAgency({ test })
    const { candidateId, email } = await givenPerson(agency)
    const { projectId } = await createProject({ test, member: agency.member, status: 'active' })
    const call = { params: { projectId }, body: { name: 'Piotr Dawny', email } }
    const { candidacy } = await whileErased({ candidateId }, () =>
      send(test, addCandidacy, { call, headers: agency.headers }),
    )
    expect(candidacy.candidate).toMatchObject({ name: 'Piotr Dawny', email })
    expect(candidacy.candidate.id).not.toBe(candidateId)
  })

  it('that is under way makes who pastes the person wait, and add somebody new', async () => {
    const { agencyId, headers, member } = await createAgency({ test })
    const { candidateId, email } = await givenPerson({ agencyId, headers, member })
    const { projectId } = await createProject({ test, member, status: 'active' })
    const call = { params: { projectId }, body: { list: { text: `Piotr Dawny; ${email}` } } }
    const { lines } = await whileErased({ candidateId }, () => send(test, addPeopleList, { call, headers }))
    expect(lines).toMatchObject([{ fate: 'new' }])
    const added = await withClient(test.ownerUrl, (client) =>
      client.query('SELECT name, email FROM candidates WHERE agency_id = $1 AND erased_at IS NULL', [
        agencyId,
      ]),
    )
    expect(added.rows).toEqual([{ name: 'Piotr Dawny', email }])
  })
})

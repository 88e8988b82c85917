import { type LiveTopic, openLive } from '@rytm/contract/live.ts'
import { signOut } from '@rytm/contract/people.session.ts'
import { logTouchpoint } from '@rytm/contract/touchpoints.ts'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { inAgency } from '#platform/db/tenancy.ts'
import { announce } from '#platform/live/announce.ts'
import { createAgency, createMember, type TestAgency } from '#testing/factories.ts'
import { type NewsReader, openNews } from '#testing/newsReader.ts'
import { createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf, testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
const readers: NewsReader[] = []

beforeAll(async () => {
  test = await createTestApp()
})
afterEach(() => {
  for (const reader of readers.splice(0)) reader.leave()
})
afterAll(() => test.close())

testEndpoint('live.open', { endpoint: openLive, test: () => test })

async function open({ headers }: { headers: { cookie: string } }) {
  const reader = await openNews({ test, headers })
  readers.push(reader)
  if (reader.answer.ok) expect(await reader.nextBlock()).toBe('retry: 3000')
  return reader
}

const change = (agencyId: TestAgency['agencyId'], topics: LiveTopic[], memberId?: string) =>
  inAgency({ db: test.db, agencyId }, async (tx) => announce({ agencyId, topics, memberId, tx }))

const changed = (topic: LiveTopic, projectIds: string[] | null = null) => ({ topic, projectIds })

describe('an open workspace', () => {
  it('is told what a colleague did, by topic and project, never what was written', async () => {
    const agency = await createAgency({ test })
    const { projectId, contactIds } = await createProject({ test, member: agency.member })
    const colleague = await open(await createMember({ test, agencyId: agency.agencyId }))
    const call = { channel: 'call', outcome: 'reached', note: 'Tylko dla nas' }
    const body = { ...call, projectIds: [projectId], contactId: contactIds.commissioning }
    await test.inject(requestOf({ endpoint: logTouchpoint, call: { body }, headers: agency.headers }))
    const news = await colleague.next()
    expect(news.everything).toBe(false)
    expect(news.changed).toContainEqual(changed('timeline', [projectId]))
    expect(news.changed.map(({ topic }) => topic)).toContain('touchpoints')
    expect(JSON.stringify(news)).not.toContain('Tylko dla nas')
  })

  it('is told nothing of what was rolled back, nor of another agency', async () => {
    const { agencyId, ...own } = await createAgency({ test })
    const other = await createAgency({ test })
    const [reader, foreign] = [await open(own), await open(other)]
    const failing = inAgency({ db: test.db, agencyId }, async (tx) => {
      announce({ agencyId, topics: ['people'], tx })
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    await change(other.agencyId, ['mail'])
    await change(agencyId, ['clients'])
    expect(await reader.next()).toEqual({ everything: false, changed: [changed('clients')] })
    expect(await foreign.next()).toEqual({ everything: false, changed: [changed('mail')] })
  })

  it('hears what is for one member only as that member', async () => {
    const { agencyId, ...first } = await createAgency({ test })
    const second = await createMember({ test, agencyId })
    const [mine, theirs] = [await open(first), await open(second)]
    await change(agencyId, ['notices'], second.member.memberId)
    await change(agencyId, ['clients'])
    expect((await theirs.next()).changed).toEqual([changed('notices')])
    expect((await mine.next()).changed).toEqual([changed('clients')])
  })

  it('reads everything anew after the database dropped the connection, and hears again', async () => {
    const { agencyId, ...own } = await createAgency({ test })
    const reader = await open(own)
    const dropped = await test.db.$client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND query = 'LISTEN rytm_changed'`,
    )
    expect(dropped.rowCount).toBe(1)
    expect(await reader.next()).toEqual({ everything: true, changed: [] })
    await change(agencyId, ['clients'])
    expect((await reader.next()).changed).toEqual([changed('clients')])
  })
})

describe('a stream of news', () => {
  it('stays over a heartbeat, and ends at the next one when the session has ended', async () => {
    const own = await createAgency({ test })
    const reader = await open(own)
    test.heartbeat.beat()
    expect(await reader.nextBlock()).toBe(': still here')
    await test.inject(requestOf({ endpoint: signOut, headers: own.headers }))
    test.heartbeat.beat()
    expect(await reader.nextBlock()).toBeUndefined()
  })

  it('is kept by nobody on its way', async () => {
    const { answer } = await open(await createAgency({ test }))
    expect(answer.headers.get('content-type')).toBe('text/event-stream')
    expect(answer.headers.get('cache-control')).toBe('private, no-store, no-transform')
    expect(answer.headers.get('x-accel-buffering')).toBe('no')
  })

  it('is refused to a member who has twenty, until one is left', async () => {
    const own = await createAgency({ test })
    const opened: NewsReader[] = []
    for (let number = 0; number < 20; number++) opened.push(await open(own))
    const { answer } = await open(own)
    expect(await answer.json()).toMatchObject({ status: 429, code: 'live.too_many_streams' })
    expect((await open(await createAgency({ test }))).answer.status).toBe(200)
    opened[0]?.leave()
    await expect.poll(async () => (await open(own)).answer.status).toBe(200)
  })
})

it('does not hold up a server that stops', async () => {
  const stopping = await createTestApp()
  const reader = await openNews({ test: stopping, headers: (await createAgency({ test: stopping })).headers })
  await reader.nextBlock()
  await stopping.close()
  expect(await reader.nextBlock()).toBeUndefined()
})

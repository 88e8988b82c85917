import { type SQL, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inAgency } from '#platform/db/tenancy.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { lockProjectRow } from './projects.lock.queries.ts'

let test: TestApp
let agency: TestAgency
let projectId: string

beforeAll(async () => {
  test = await createTestApp()
  agency = await createAgency({ test })
  ;({ projectId } = await createProject({ test, member: agency.member, input: {} }))
})
afterAll(() => test.close())

const ofAgency = <T>(work: Parameters<typeof inAgency<T>>[1]) =>
  inAgency({ db: test.db, agencyId: agency.agencyId }, work)

/** What becomes of a statement of somebody else while the project is locked. */
async function whileLocked(statement: SQL) {
  const [locked, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const holding = ofAgency(async (tx) => {
    await lockProjectRow({ agencyId: agency.agencyId, projectId, tx })
    locked.resolve()
    await released.promise
  })
  await locked.promise
  const outcome = await ofAgency(async (tx) => {
    await tx.execute(sql`SET LOCAL lock_timeout = '300ms'`)
    await tx.execute(statement)
    return 'went on'
  }).catch(() => 'waited')
  released.resolve()
  await holding
  return outcome
}

it('others may refer to a project whose facts are being written', async () => {
  const refer = sql`SELECT 1 FROM projects WHERE id = ${projectId} FOR KEY SHARE`
  expect(await whileLocked(refer)).toBe('went on')
})

it('the facts of one project are written one after another', async () => {
  const lock = sql`SELECT 1 FROM projects WHERE id = ${projectId} FOR NO KEY UPDATE`
  expect(await whileLocked(lock)).toBe('waited')
})

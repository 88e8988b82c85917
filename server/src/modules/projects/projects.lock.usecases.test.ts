import { sql } from 'drizzle-orm'
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

const whileLocked = (statement: ReturnType<typeof sql>) =>
  inAgency({ db: test.db, agencyId: agency.agencyId }, async (holder) => {
    await lockProjectRow({ agencyId: agency.agencyId, projectId, tx: holder })
    return inAgency({ db: test.db, agencyId: agency.agencyId }, async (other) => {
      await other.execute(sql`SET LOCAL lock_timeout = '300ms'`)
      return other.execute(statement).then(
        () => 'went on',
        () => 'waited',
      )
    }).catch(() => 'waited')
  })

it('others may refer to a project whose facts are being written', async () => {
  const refer = sql`SELECT 1 FROM projects WHERE id = ${projectId} FOR KEY SHARE`
  expect(await whileLocked(refer)).toBe('went on')
})

it('the facts of one project are written one after another', async () => {
  const lock = sql`SELECT 1 FROM projects WHERE id = ${projectId} FOR NO KEY UPDATE`
  expect(await whileLocked(lock)).toBe('waited')
})

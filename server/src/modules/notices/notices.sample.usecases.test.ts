import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSampleData } from '#modules/agencies/agencies.sample.usecases.ts'
import { mailMessages } from '#modules/mail/mail.tables.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import { performDue } from '#platform/jobs/claimedWork.ts'
import { createAgency } from '#testing/factories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { noticeWork } from './notices.jobs.ts'
import { notices } from './notices.tables.ts'

let test: TestApp

beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

it('reminders of sample data stay in the app: none leaves by mail', { timeout: 120_000 }, async () => {
  test.clock.set('2026-01-07T09:00:00Z')
  const { agencyId, member } = await createAgency({ test })
  await createSampleData({ ...test, member })
  const sweep = () => performDue({ kind: noticeWork({ db: test.db, clock: test.clock }), log: test.log })
  for (const instant of ['2026-01-07T09:05:00Z', '2026-01-07T12:30:00Z', '2026-01-08T08:00:00Z']) {
    test.clock.set(instant)
    while ((await sweep()) > 0);
  }
  const { told, mails } = await inAgency({ db: test.db, agencyId }, async (tx) => ({
    told: await tx.select().from(notices).where(eq(notices.agencyId, agencyId)),
    mails: await tx.select().from(mailMessages).where(eq(mailMessages.agencyId, agencyId)),
  }))
  expect(told.filter(({ deliveredAt }) => deliveredAt).length).toBeGreaterThan(2)
  expect(told.filter(({ mailAt, mailId }) => mailAt || mailId)).toEqual([])
  expect(mails.filter(({ memberId }) => memberId)).toEqual([])
})

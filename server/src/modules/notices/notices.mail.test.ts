import { afterAll, beforeAll, expect, it } from 'vitest'
import { toDate } from '#platform/clock/clock.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import { newId } from '#platform/ids/newId.ts'
import { createAgency, createMember } from '#testing/factories.ts'
import { createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { noticesMailComposer } from './notices.mail.ts'
import { notices } from './notices.tables.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

it('a letter that waited tells nothing of a project that its reader may not know any more', async () => {
  const { agencyId, member } = await createAgency({ test })
  const reader = (await createMember({ test, agencyId })).member
  const open = await createProject({ test, member, input: { title: 'Analityk' } })
  const input = { title: 'Dyrektor skarbu', codeName: 'Bursztyn' }
  const closed = await createProject({ test, member, input })
  const compose = async (to: string, projectIds: string[]) => {
    const mailId = newId(test)
    const now = toDate(test.clock.now())
    return inAgency({ db: test.db, agencyId }, async (tx) => {
      for (const projectId of projectIds)
        await tx.insert(notices).values({
          ...{
            agencyId,
            id: newId(test),
            recipientId: to,
            projectId,
            mailId,
            subjectKey: mailId + projectId,
          },
          ...{ step: 'due', timing: 'hours', commitmentKind: 'weekly_report', subject: '2026-W02' },
          ...{ dueAt: now, createdAt: now, deliverAt: now, deliveredAt: now },
        })
      const ofMail = {
        contactId: null,
        invitationId: null,
        projectId: null,
        messageId: '<x@rytm>',
        attempts: 1,
      }
      const mail = { ...ofMail, agencyId, id: mailId, kind: 'digest' as const, payload: {}, memberId: to }
      const publicUrl = 'https://rytm.test'
      return noticesMailComposer('digest').compose({ mail, tx, clock: test.clock, publicUrl })
    })
  }
  const both = [open.projectId, closed.projectId]
  const whole = (await compose(member.memberId, both))?.text
  for (const title of ['Analityk', 'Bursztyn']) expect(whole).toContain(title)
  const told = await compose(reader.memberId, both)
  expect(told?.text).toContain('Analityk')
  expect(told?.text + String(told?.subject)).not.toContain('Bursztyn')
  expect(await compose(reader.memberId, [closed.projectId])).toBeNull()
})

import { getToday, type Today } from '@rytm/contract/commitments.ts'
import { changeStatus } from '#modules/projects/projects.status.usecases.ts'
import { logTouchpoint } from '#modules/touchpoints/touchpoints.usecases.ts'
import type { TestMember } from './factories.ts'
import { send } from './persons.ts'
import { createProject } from './projectFactories.ts'
import type { TestApp } from './testApp.ts'

/** A project that a member leads and that began today: kickoff, schedule, call and report are owed. */
export async function givenActiveProject({
  test,
  by: { member },
  input = {},
}: {
  test: TestApp
  by: TestMember
  input?: Parameters<typeof createProject>[0]['input']
}) {
  const lead = { leadConsultantId: member.memberId, ...input }
  const given = await createProject({ test, member, input: lead })
  const { db, clock } = test
  await changeStatus({ projectId: given.projectId, input: { to: 'active' }, member, db, clock })
  return given
}

/** The client wrote and waits for an answer. */
export function givenInbound({
  test,
  by: { member },
  projectId,
  contactId,
}: {
  test: TestApp
  by: TestMember
  projectId: string
  contactId: string
}) {
  return logTouchpoint({
    input: {
      projectIds: [projectId],
      contactId,
      channel: 'message',
      direction: 'inbound',
      outcome: 'reached',
      note: 'Pyta, kiedy zobaczy pierwsze osoby.',
    },
    member,
    db: test.db,
    clock: test.clock,
  })
}

export async function todayOf({
  test,
  headers,
  memberId,
}: Pick<TestMember, 'headers'> & { test: TestApp; memberId?: string }) {
  const call = memberId ? { query: { memberId } } : {}
  const answer = await send(test, getToday, { headers, call })
  return answer.json<Today>()
}

import { getToday } from '@rytm/contract/commitments.ts'
import { listTimeline } from '@rytm/contract/timeline.ts'
import type { FeedbackKind } from '@rytm/domain/candidates/feedback.ts'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { commitments } from '#modules/commitments/commitments.tables.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import { givenCandidacy } from '#testing/cardFactories.ts'
import { givenActiveProject } from '#testing/commitmentFactories.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { send } from '#testing/persons.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { giveFeedback } from './candidacies.feedback.usecases.ts'

let test: TestApp
let agency: TestAgency
beforeAll(async () => {
  test = await createTestApp()
})
beforeEach(async () => {
  agency = await createAgency({ test })
})
afterAll(() => test.close())

async function given(kind: FeedbackKind) {
  const { agencyId, headers } = agency
  const { projectId, contactIds } = await givenActiveProject({ test, by: agency })
  const name = 'Wirginia Umowna'
  const { id: candidacyId } = await givenCandidacy({ test, headers, projectId, name, stage: 'presented' })
  const contactId = contactIds.decision_maker
  await inAgency({ db: test.db, agencyId }, (tx) =>
    giveFeedback({
      ...{ agencyId, projectId, candidacyId, contactId, kind, text: 'Od kiedy?' },
      ...{ tx, clock: test.clock },
    }),
  )
  return { projectId, contactId }
}

it.each([
  ['invite', ['open']],
  ['keep', []],
] as const)('after "%s" the client waits: %j', async (kind, expected) => {
  const { projectId } = await given(kind)
  const owed = await inAgency({ db: test.db, agencyId: agency.agencyId }, (tx) =>
    tx
      .select({ status: commitments.status })
      .from(commitments)
      .where(
        and(
          eq(commitments.agencyId, agency.agencyId),
          eq(commitments.projectId, projectId),
          eq(commitments.kind, 'reply'),
        ),
      ),
  )
  expect(owed.map(({ status }) => status)).toEqual(expected)
})

it('is told in the timeline by whom, and in Today with its words', async () => {
  const { projectId, contactId } = await given('ask')
  const { headers } = agency
  const { items } = (await send(test, listTimeline, { call: { params: { projectId } }, headers })).json()
  expect(items.find(({ kind }: { kind: string }) => kind === 'candidate_feedback')).toMatchObject({
    clientSees: true,
    actor: { who: 'contact', name: 'Osoba decision_maker' },
    fact: { name: 'Wirginia Umowna', answer: 'ask', text: 'Od kiedy?' },
  })
  const today = (await send(test, getToday, { headers })).body
  expect(today).toContain(`"by":{"id":"${contactId}","name":"Osoba decision_maker"}`)
  expect(today).toContain('Od kiedy?')
})

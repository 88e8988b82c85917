import type { ProjectInput } from '@rytm/contract/projects.ts'
import type { ContactRole } from '@rytm/contract/projects.words.ts'
import { and, eq } from 'drizzle-orm'
import { contacts } from '#modules/clients/clients.tables.ts'
import { createClientIn } from '#modules/clients/clients.usecases.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import { createProjectDraftIn } from '#modules/projects/projects.usecases.ts'
import { toDate } from '#platform/clock/clock.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import type { TestApp } from './testApp.ts'

export interface TestClient {
  clientId: string
  contactIds: Record<'commissioning' | 'decision_maker', string>
}

/** A client with two people: who commissions and who decides; both read Polish. */
export function createClientWithContacts({
  test,
  member,
  name = 'Huta Próbna',
}: {
  test: TestApp
  member: Member
  name?: string
}): Promise<TestClient> {
  const { agencyId } = member
  return inAgency({ db: test.db, agencyId }, async (tx) => {
    const client = await createClientIn({ input: { name }, member, tx, clock: test.clock })
    const contactIds = { commissioning: newId(test), decision_maker: newId(test) }
    for (const [role, id] of Object.entries(contactIds))
      await tx.insert(contacts).values({
        agencyId,
        id,
        clientId: client.id,
        name: `Osoba ${role}`,
        email: `${role}-${id}@client.test`,
        phone: '+48 600 000 000',
        language: 'pl',
        createdAt: toDate(test.clock.now()),
      })
    return { clientId: client.id, contactIds }
  })
}

/**
 * A project with a commissioning contact and a decision-maker, led by the member. `active` starts on Monday of the
 * clock's week unless `input` says otherwise; the status is set in the row, without the facts of a change.
 */
export async function createProject({
  test,
  member,
  client,
  status = 'draft',
  input = {},
}: {
  test: TestApp
  member: Member
  client?: TestClient
  status?: 'draft' | 'active'
  input?: Partial<ProjectInput>
}) {
  const { clientId, contactIds } = client ?? (await createClientWithContacts({ test, member }))
  const today = test.clock.now().toZonedDateTimeISO('Europe/Warsaw').toPlainDate()
  const startDate = today.subtract({ days: today.dayOfWeek - 1 }).toString()
  const roles: ContactRole[] = ['commissioning', 'decision_maker']
  const project = await inAgency({ db: test.db, agencyId: member.agencyId }, async (tx) => {
    const draft = await createProjectDraftIn({
      input: {
        clientId,
        title: 'Kontroler finansowy',
        startDate,
        plannedWeeks: 5,
        contacts: roles.map((role) => ({
          contactId: contactIds[role as keyof typeof contactIds],
          roles: [role],
          mustBeHeard: role === 'decision_maker',
        })),
        ...input,
      },
      member,
      tx,
      clock: test.clock,
    })
    if (status === 'active')
      await tx
        .update(projects)
        .set({ status })
        .where(and(eq(projects.agencyId, member.agencyId), eq(projects.id, draft.id)))
    return { ...draft, status }
  })
  return { projectId: project.id, clientId, contactIds, project }
}

import type { ErasureInput, ErasurePreview, Reached } from '@rytm/contract/privacy.ts'
import { runningProjectsOf } from '#modules/clients/clients.contacts.queries.ts'
import { emptyContactPerson } from '#modules/clients/clients.erasure.usecases.ts'
import { forgetLettersTo } from '#modules/mail/mail.erasure.usecases.ts'
import { forgetVisitor } from '#modules/portal/portal.erasure.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, lookAtAll, readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { findContactPerson, projectsOfContact } from './privacy.erasure.queries.ts'
import { alreadyErased, personNotFound } from './privacy.errors.ts'
import { labelOf, recordErasure, recordPreview, requireName } from './privacy.facts.usecases.ts'
import { reachEverywhere } from './privacy.reach.usecases.ts'

interface OfContact {
  agencyId: AgencyId
  contactId: string
  tx: Tx
}

/** A contact whom the member may know of, and the running projects that they may know of. */
async function requireContact(of: OfContact) {
  const contact = await findContactPerson(of)
  if (!contact) throw personNotFound()
  if (contact.erasedAt) throw alreadyErased()
  const running = await runningProjectsOf(of)
  return { contact, knownTitles: running.map(({ title }) => title) }
}

interface Person extends OfContact {
  contact: NonNullable<Awaited<ReturnType<typeof findContactPerson>>>
  dryRun: boolean
}

async function reach({ contact, dryRun, ...of }: Person) {
  const { agencyId, contactId, tx } = of
  const { name, email, phone } = contact
  const lettersTo = await forgetLettersTo({ ...of, dryRun })
  const { letters, ...found } = await reachEverywhere({
    agencyId,
    person: { kind: 'contact', id: contactId },
    traces: { name, email, phone },
    label: await labelOf({ agencyId, tx }),
    projectIds: await projectsOfContact(of),
    emptied: {
      contacts: { column: 'id', ids: [contactId] },
      mail_messages: { column: 'contact_id', ids: [contactId] },
    },
    dryRun,
    tx,
  })
  return { ...found, letters: lettersTo + letters }
}

interface Asked {
  contactId: string
  member: Member
  db: Db
  clock: Clock
}

/** Reads alone, holds nobody up, and counts what the member may know of. */
export async function previewContactErasure({
  contactId,
  member,
  db,
  clock,
}: Asked): Promise<ErasurePreview> {
  const { agencyId } = member
  const preview = await readInAgency({ db, agencyId }, async (tx) => {
    const of = { agencyId, contactId, tx }
    const { contact, knownTitles } = await requireContact(of)
    const { hasNamesake, ...found } = await reach({ ...of, contact, dryRun: true })
    const reached = { ...nothing, ...found }
    return { name: contact.name, reached, hasNamesake, runningProjects: knownTitles }
  })
  await recordPreview({ subject: { kind: 'contact', id: contactId }, member, db, clock })
  return preview
}

export function eraseContact({
  contactId,
  input: { ground, requestedOn, confirmation },
  member,
  db,
  clock,
}: Asked & { input: ErasureInput }): Promise<string> {
  const { agencyId, memberId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const of = { agencyId, contactId, tx }
    const { contact, knownTitles } = await requireContact(of)
    // All that is kept, in projects closed to the member too.
    await lookAtAll({ tx })
    requireName({ typed: confirmation, name: contact.name })
    const name = await labelOf({ agencyId, tx })
    const erasedAt = toDate(clock.now())
    await emptyContactPerson({ ...of, name, erasedAt, knownTitles })
    const sessions = await forgetVisitor({ ...of, email: contact.email })
    const { hasNamesake: _, ...found } = await reach({ ...of, contact, dryRun: false })
    const subject = { kind: 'contact', id: contactId } as const
    const reached = { ...nothing, ...found, sessions }
    return recordErasure({ agencyId, subject, ground, requestedOn, memberId, reached, tx, clock })
  })
}

const nothing = {
  candidacies: 0,
  inPlay: 0,
  files: 0,
  texts: 0,
  permissions: 0,
  sessions: 0,
} satisfies Partial<Reached>

import type { ErasureInput, ErasurePreview, Reached } from '@rytm/contract/privacy.ts'
import { runningProjectsOf } from '#modules/clients/clients.contacts.queries.ts'
import { emptyContactPerson } from '#modules/clients/clients.erasure.usecases.ts'
import { forgetLettersTo } from '#modules/mail/mail.erasure.usecases.ts'
import { forgetVisitor } from '#modules/portal/portal.erasure.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, lookAtAll, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { findContactPerson, projectsOfContact } from './privacy.erasure.queries.ts'
import { alreadyErased, personNotFound } from './privacy.errors.ts'
import { labelOf, recordErasure, requireName } from './privacy.facts.usecases.ts'
import { reachEverywhere } from './privacy.reach.usecases.ts'

interface OfContact {
  agencyId: AgencyId
  contactId: string
  tx: Tx
}

/** A contact whom the member may know of; then all that is kept, in projects closed to the member too. */
async function requireContact(of: OfContact) {
  const contact = await findContactPerson(of)
  if (!contact) throw personNotFound()
  if (contact.erasedAt) throw alreadyErased()
  const running = await runningProjectsOf(of)
  await lookAtAll({ tx: of.tx })
  const knownTitles = running.map(({ title }) => title)
  return { contact, knownTitles, projectIds: await projectsOfContact(of) }
}

interface Person extends OfContact {
  contact: NonNullable<Awaited<ReturnType<typeof findContactPerson>>>
  projectIds: string[]
  dryRun: boolean
}

async function reach({ contact, projectIds, dryRun, ...of }: Person) {
  const { agencyId, contactId, tx } = of
  const { name, email, phone } = contact
  const lettersTo = await forgetLettersTo({ ...of, dryRun })
  const { letters, ...found } = await reachEverywhere({
    agencyId,
    person: { kind: 'contact', id: contactId },
    traces: { name, email, phone },
    label: await labelOf({ agencyId, tx }),
    projectIds,
    dryRun,
    tx,
  })
  return { ...found, letters: dryRun ? Math.max(lettersTo, letters) : lettersTo + letters }
}

interface Asked {
  contactId: string
  member: Member
  db: Db
}

export function previewContactErasure({ contactId, member, db }: Asked): Promise<ErasurePreview> {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const of = { agencyId, contactId, tx }
    const { contact, knownTitles, projectIds } = await requireContact(of)
    const { hasNamesake, ...found } = await reach({ ...of, contact, projectIds, dryRun: true })
    const reached = { ...nothing, ...found }
    return { name: contact.name, reached, hasNamesake, runningProjects: knownTitles }
  })
}

export function eraseContact({
  contactId,
  input: { ground, requestedOn, confirmation },
  member,
  db,
  clock,
}: Asked & { input: ErasureInput; clock: Clock }): Promise<string> {
  const { agencyId, memberId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const of = { agencyId, contactId, tx }
    const { contact, knownTitles, projectIds } = await requireContact(of)
    requireName({ typed: confirmation, name: contact.name })
    const name = await labelOf({ agencyId, tx })
    const erasedAt = toDate(clock.now())
    await emptyContactPerson({ ...of, name, erasedAt, knownTitles })
    const sessions = await forgetVisitor({ ...of, email: contact.email })
    const { hasNamesake: _, ...found } = await reach({ ...of, contact, projectIds, dryRun: false })
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

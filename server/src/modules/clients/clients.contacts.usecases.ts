import type { ContactInput } from '@rytm/contract/clients.contacts.ts'
import { suggestSalutation } from '@rytm/domain/kernel/salutation.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, lookAtAll, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { runningProjectsOf } from './clients.contacts.queries.ts'
import { findContact, insertContact, isEmailTaken, saveContact } from './clients.contacts.repository.ts'
import { clientNotFound, contactInProjects, contactNotFound, emailTaken } from './clients.errors.ts'
import { lockClient } from './clients.repository.ts'

interface OfClient {
  clientId: string
  member: Member
  clock: Clock
}

export function createContact({ db, ...rest }: OfClient & { input: ContactInput; db: Db }) {
  return inAgency({ db, agencyId: rest.member.agencyId }, (tx) => createContactIn({ ...rest, tx }))
}

/** The same inside somebody else's transaction. */
export async function createContactIn({
  clientId,
  input,
  member,
  tx,
  clock,
}: OfClient & { input: ContactInput; tx: Tx }) {
  const { agencyId } = member
  await requireClient({ clientId, member, tx })
  await requireFreeEmail({ clientId, email: input.email, member, tx })
  const contact = await insertContact({
    row: {
      ...columnsOf(input),
      agencyId,
      id: newId({ clock }),
      clientId,
      createdAt: toDate(clock.now()),
    },
    tx,
  })
  await audit({ action: 'contacts.created', contactId: contact.id, member, tx, clock })
  return contact
}

type OfContact = OfClient & { contactId: string; db: Db }

export function updateContact({
  clientId,
  contactId,
  input,
  member,
  db,
  clock,
}: OfContact & { input: ContactInput }) {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    await requireClient({ clientId, member, tx })
    const contact = await findContact({ agencyId, clientId, contactId, tx })
    if (!contact) throw contactNotFound()
    if (input.email !== contact.email) await requireFreeEmail({ clientId, email: input.email, member, tx })
    const saved = await saveContact({ contact, changes: columnsOf(input), tx })
    await audit({ action: 'contacts.changed', contactId, member, tx, clock })
    return saved
  })
}

/** The name stays for the history that refers to it; address and number go. */
export function removeContact({ clientId, contactId, member, db, clock }: OfContact) {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    if (!(await lockClient({ agencyId, clientId, tx }))) throw clientNotFound()
    const contact = await findContact({ agencyId, clientId, contactId, tx })
    if (!contact) throw contactNotFound()
    const known = await runningProjectsOf({ agencyId, contactId, tx })
    // A project that this member may not know of needs the contact all the same; its name is not told.
    await lookAtAll({ tx })
    const running = await runningProjectsOf({ agencyId, contactId, tx })
    if (running.length > 0) throw contactInProjects({ titles: known.map(({ title }) => title) })
    const removedAt = toDate(clock.now())
    await saveContact({ contact, changes: { removedAt, email: null, phone: null }, tx })
    await audit({ action: 'contacts.removed', contactId, member, tx, clock })
  })
}

interface AtClient {
  clientId: string
  member: Member
  tx: Tx
}

/** The lock on the client makes two saves of the same address wait for each other. */
async function requireClient({ clientId, member: { agencyId }, tx }: AtClient) {
  if (!(await lockClient({ agencyId, clientId, tx }))) throw clientNotFound()
}

/** Asked of those whom the member may know of: a refusal because of anybody else would tell of a hidden project. */
async function requireFreeEmail({
  email,
  clientId,
  member: { agencyId },
  tx,
}: AtClient & { email: string | null | undefined }) {
  if (email && (await isEmailTaken({ agencyId, clientId, email, tx }))) throw emailTaken()
}

/** A salutation that was left out is suggested; one that was emptied stays neutral. */
function columnsOf({
  name,
  email,
  phone,
  jobTitle,
  language = 'pl',
  salutation,
  preferredChannel,
}: ContactInput) {
  const suggested = salutation === undefined ? suggestSalutation({ name, language }) : salutation
  return {
    name,
    email: email || null,
    phone: phone || null,
    jobTitle: jobTitle || null,
    language,
    salutation: suggested || null,
    preferredChannel: preferredChannel ?? 'phone',
  }
}

function audit({
  action,
  contactId,
  member,
  tx,
  clock,
}: {
  action: string
  contactId: string
  member: Member
  tx: Tx
  clock: Clock
}) {
  const { agencyId, memberId } = member
  const subject = { kind: 'contact', id: contactId }
  return recordAudit({ fact: { agencyId, memberId, action, subject }, tx, clock })
}

import type { ClientInput } from '@rytm/contract/clients.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { searchText } from '#platform/db/searchText.ts'
import { inAgency, lookAtAll, type Tx } from '#platform/db/tenancy.ts'
import type { Author } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { countProjects } from './clients.contacts.queries.ts'
import { clientHasProjects, clientNotFound } from './clients.errors.ts'
import { deleteClientRow, insertClient, lockClient, saveClient } from './clients.repository.ts'

interface CreateClient {
  input: ClientInput
  member: Author
}

export function createClient({ input, member, db, clock }: CreateClient & { db: Db; clock: Clock }) {
  return inAgency({ db, agencyId: member.agencyId }, (tx) => createClientIn({ input, member, tx, clock }))
}

/** The same inside somebody else's transaction: the importer makes clients and projects together. */
export async function createClientIn({ input, member, tx, clock }: CreateClient & { tx: Tx; clock: Clock }) {
  const client = await insertClient({
    row: {
      agencyId: member.agencyId,
      id: newId({ clock }),
      name: input.name,
      searchName: searchText(input.name),
      city: input.city ?? null,
      website: input.website ?? null,
      note: input.note ?? null,
      createdAt: toDate(clock.now()),
      createdBy: member.memberId,
    },
    tx,
  })
  await audit({ action: 'clients.created', clientId: client.id, member, tx, clock })
  return client
}

interface ChangeClient {
  clientId: string
  member: Author
  db: Db
  clock: Clock
}

export function updateClient({ clientId, input, member, db, clock }: ChangeClient & { input: ClientInput }) {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const client = await lockClient({ agencyId, clientId, tx })
    if (!client) throw clientNotFound()
    const { name, city = null, website = null, note = null } = input
    await saveClient({ client, changes: { name, searchName: searchText(name), city, website, note }, tx })
    await audit({ action: 'clients.changed', clientId, member, tx, clock })
  })
}

/** A client with projects has a history and stays. */
export function deleteClient({ clientId, member, db, clock }: ChangeClient) {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    // The lock makes a project that is being started wait, so that none is deleted along unseen.
    const client = await lockClient({ agencyId, clientId, tx })
    if (!client) throw clientNotFound()
    const projects = await countProjects({ agencyId, clientId, tx })
    // A project that this member may not know of is history all the same, and is not counted to them.
    await lookAtAll({ tx })
    if ((await countProjects({ agencyId, clientId, tx })) > 0) throw clientHasProjects({ projects })
    await deleteClientRow({ client, tx })
    await audit({ action: 'clients.deleted', clientId, member, tx, clock })
  })
}

function audit({
  action,
  clientId,
  member,
  tx,
  clock,
}: {
  action: string
  clientId: string
  member: Author
  tx: Tx
  clock: Clock
}) {
  const { agencyId, memberId } = member
  const subject = { kind: 'client', id: clientId }
  return recordAudit({ fact: { agencyId, memberId, action, subject }, tx, clock })
}

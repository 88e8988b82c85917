import type { ClientInput } from '@rytm/contract/clients.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { searchText } from '#platform/db/searchText.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Author } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { insertClient } from './clients.repository.ts'

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
  await recordAudit({
    fact: {
      agencyId: member.agencyId,
      memberId: member.memberId,
      action: 'clients.created',
      subject: { kind: 'client', id: client.id },
    },
    tx,
    clock,
  })
  return client
}

import type { ErasureFact, Reached } from '@rytm/contract/privacy.ts'
import { and, desc, eq, sql } from 'drizzle-orm'
import { contacts } from '#modules/clients/clients.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { projectContacts } from '#modules/projects/projects.brief.tables.ts'
import { cursorId, cursorInstant, decodeCursor, toPage } from '#platform/db/keyset.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { erasures } from './privacy.tables.ts'

interface OfContact {
  agencyId: AgencyId
  contactId: string
  tx: Tx
}

export async function findContactPerson({ agencyId, contactId, tx }: OfContact) {
  const [row] = await tx
    .select()
    .from(contacts)
    .where(and(eq(contacts.agencyId, agencyId), eq(contacts.id, contactId)))
  return row
}

/** Projects in which the contact has or had a role. */
export async function projectsOfContact({ agencyId, contactId, tx }: OfContact): Promise<string[]> {
  const { projectId } = projectContacts
  const rows = await tx
    .selectDistinct({ projectId })
    .from(projectContacts)
    .where(and(eq(projectContacts.agencyId, agencyId), eq(projectContacts.contactId, contactId)))
    .orderBy(projectId)
  return rows.map((row) => row.projectId)
}

const columns = {
  id: erasures.id,
  subjectKind: erasures.subjectKind,
  subjectId: erasures.subjectId,
  ground: erasures.ground,
  requestedOn: erasures.requestedOn,
  reached: erasures.reached,
  erasedAt: erasures.erasedAt,
  erasedBy: erasures.erasedBy,
  name: memberships.displayName,
}

const facts = ({ agencyId, tx }: { agencyId: AgencyId; tx: Tx }) =>
  tx
    .select(columns)
    .from(erasures)
    .leftJoin(memberships, and(eq(memberships.agencyId, agencyId), eq(memberships.id, erasures.erasedBy)))

type Row = Awaited<ReturnType<typeof facts>>[number]

function toFact({ erasedBy, name, ...row }: Row): ErasureFact {
  return {
    ...row,
    subjectKind: row.subjectKind as ErasureFact['subjectKind'],
    ground: row.ground as ErasureFact['ground'],
    reached: row.reached as Reached,
    erasedAt: row.erasedAt.toISOString(),
    by: erasedBy ? { id: erasedBy, name: name ?? '' } : null,
  }
}

export function getErasure({ erasureId, member, db }: { erasureId: string; member: Member; db: Db }) {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const [row] = await facts({ agencyId, tx }).where(
      and(eq(erasures.agencyId, agencyId), eq(erasures.id, erasureId)),
    )
    return toFact(row as Row)
  })
}

export function listErasures({
  query,
  member,
  db,
}: {
  query: { cursor?: string | undefined; limit: number }
  member: Member
  db: Db
}) {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const after = query.cursor ? decodeCursor(query.cursor, [cursorInstant, cursorId]) : undefined
    const rows = await facts({ agencyId, tx })
      .where(
        and(
          eq(erasures.agencyId, agencyId),
          after
            ? sql`(${erasures.erasedAt}, ${erasures.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
            : undefined,
        ),
      )
      .orderBy(desc(erasures.erasedAt), desc(erasures.id))
      .limit(query.limit + 1)
    return toPage({
      rows,
      limit: query.limit,
      item: toFact,
      cursor: (row) => [row.erasedAt.toISOString(), row.id],
    })
  })
}

import { and, asc, eq, gte, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { absences } from './people.absences.tables.ts'
import { memberships } from './people.tables.ts'

export type AbsenceRow = typeof absences.$inferSelect

interface Where {
  agencyId: AgencyId
  tx: Tx
}

/**
 * In order of id, so that two absences that name each other's people wait instead of blocking for good; what refers to
 * a member meanwhile does not wait.
 */
export async function lockMembers({ agencyId, memberIds, tx }: Where & { memberIds: readonly string[] }) {
  return tx
    .select({ id: memberships.id, endedAt: memberships.endedAt })
    .from(memberships)
    .where(and(eq(memberships.agencyId, agencyId), inArray(memberships.id, [...memberIds])))
    .orderBy(asc(memberships.id))
    .for('no key update')
}

/** Not ended, and not over before the day. */
export async function findLivingAbsences({ agencyId, from, tx }: Where & { from: string }) {
  return tx
    .select()
    .from(absences)
    .where(and(eq(absences.agencyId, agencyId), isNull(absences.endedAt), gte(absences.toDate, from)))
}

export async function findAbsence({ agencyId, absenceId, tx }: Where & { absenceId: string }) {
  const [row] = await tx
    .select()
    .from(absences)
    .where(and(eq(absences.agencyId, agencyId), eq(absences.id, absenceId)))
    .for('update')
  return row
}

/** Whose absences name the member as substitute, or one whom the member stands in for in turn. */
export async function findStoodInFor({
  agencyId,
  memberId,
  from,
  tx,
}: Where & { memberId: string; from: string }) {
  const living = await findLivingAbsences({ agencyId, from, tx })
  const found = new Set([memberId])
  // A set that grows while it is walked is walked to its new end.
  for (const substituteId of found)
    for (const absence of living) if (absence.substituteId === substituteId) found.add(absence.memberId)
  found.delete(memberId)
  return [...found]
}

export async function insertAbsence({ row, tx }: { row: typeof absences.$inferInsert; tx: Tx }) {
  await tx.insert(absences).values(row)
}

export async function closeAbsence({
  absence,
  set,
  tx,
}: {
  absence: AbsenceRow
  set: { endedAt: Date; ending: 'returned' | 'replaced' | 'cancelled'; toDate?: string }
  tx: Tx
}) {
  await tx
    .update(absences)
    .set(set)
    .where(and(eq(absences.agencyId, absence.agencyId), eq(absences.id, absence.id)))
}

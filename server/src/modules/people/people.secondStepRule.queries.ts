import type { SecondStepRule } from '@rytm/contract/people.secondStepRule.ts'
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { oneTimeKeys } from './people.auth.tables.ts'
import type { IdentityTx } from './people.session.repository.ts'
import { memberships } from './people.tables.ts'

export function showSecondStepRule({ member, db }: { member: Member; db: Db }) {
  return readInAgency({ db, agencyId: member.agencyId }, (tx) => loadSecondStepRule({ member, tx }))
}

export async function loadSecondStepRule({
  member: { agencyId, memberId },
  tx,
}: {
  member: Member
  tx: Tx
}): Promise<SecondStepRule> {
  const [agency] = await tx
    .select({ required: agencies.secondStepRequired })
    .from(agencies)
    .where(eq(agencies.id, agencyId))
  const leaders = await tx
    .select({
      id: memberships.id,
      name: memberships.displayName,
      has: sql<boolean>`${oneTimeKeys.confirmedAt} is not null`,
    })
    .from(memberships)
    .leftJoin(oneTimeKeys, eq(oneTimeKeys.userId, memberships.userId))
    .where(
      and(
        eq(memberships.agencyId, agencyId),
        inArray(memberships.role, ['owner', 'manager']),
        isNull(memberships.endedAt),
      ),
    )
    .orderBy(asc(memberships.displayName), asc(memberships.id))
  return {
    required: agency?.required ?? false,
    mine: leaders.some(({ id, has }) => id === memberId && has),
    lacking: leaders.filter(({ has }) => !has).map(({ id, name }) => ({ id, name })),
  }
}

/** Crosses agencies: whether one of theirs asks for it. */
export async function mustHaveSecondStep({ userId, tx }: { userId: string; tx: IdentityTx }) {
  const { rows } = await tx.execute(
    sql`SELECT agency_id FROM auth.agencies_requiring_second_step(${userId}::uuid)`,
  )
  return rows.length > 0
}

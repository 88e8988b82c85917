import type { PersonKind } from '@rytm/contract/privacy.words.ts'
import { isNamesake, sharesSurname, type TextNearness } from '@rytm/domain/candidates/erasure.ts'
import { nameParts } from '@rytm/domain/candidates/personalParts.ts'
import { and, eq, inArray, isNull, like, ne, type SQL } from 'drizzle-orm'
import { candidacies, candidates } from '#modules/candidacies/candidacies.tables.ts'
import { contacts } from '#modules/clients/clients.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { containsPattern } from '#platform/db/searchText.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'

interface Asked {
  agencyId: AgencyId
  person: { kind: PersonKind; id: string; name: string }
  projectIds: string[]
  tx: Tx
}

export interface Nearness {
  near: TextNearness
  far: TextNearness
  hasNamesake: boolean
}

/** How far a name may be taken for the person's: who else bears it decides. */
export async function nearnessOf(asked: Asked): Promise<Nearness> {
  const { person } = asked
  const around = await namesAround(asked)
  const everywhere = [...around, ...(await likeNamed(asked))]
  const hasNamesake = everywhere.some((name) => isNamesake(name, person.name))
  const shares = around.some((name) => sharesSurname(name, person.name))
  return { near: shares ? 'elsewhere' : 'own', far: hasNamesake ? 'unnamed' : 'elsewhere', hasNamesake }
}

/** Members, contacts, and the candidates of the same projects. */
async function namesAround({ agencyId, person, projectIds, tx }: Asked): Promise<string[]> {
  const members = await tx
    .select({ name: memberships.displayName })
    .from(memberships)
    .where(eq(memberships.agencyId, agencyId))
  const people = await tx
    .select({ name: contacts.name })
    .from(contacts)
    .where(and(eq(contacts.agencyId, agencyId), isNull(contacts.erasedAt), ne(contacts.id, person.id)))
  const beside = inArray(
    candidates.id,
    tx
      .select({ id: candidacies.candidateId })
      .from(candidacies)
      .where(and(eq(candidacies.agencyId, agencyId), inArray(candidacies.projectId, projectIds))),
  )
  const rivals = projectIds.length > 0 ? await candidateNames({ agencyId, person, where: beside, tx }) : []
  return [...members, ...people, ...rivals].map(({ name }) => name)
}

async function likeNamed({ agencyId, person, tx }: Asked): Promise<string[]> {
  const parts = nameParts(person.name)
  if (parts.length === 0) return []
  const where = and(...parts.map((part) => like(candidates.searchName, containsPattern(part))))
  return (await candidateNames({ agencyId, person, where, tx })).map(({ name }) => name)
}

function candidateNames({
  agencyId,
  person,
  where,
  tx,
}: Omit<Asked, 'projectIds'> & { where: SQL | undefined }) {
  return tx
    .select({ name: candidates.name })
    .from(candidates)
    .where(
      and(
        eq(candidates.agencyId, agencyId),
        isNull(candidates.erasedAt),
        ne(candidates.id, person.id),
        where,
      ),
    )
}

import type { PersonKind } from '@rytm/contract/privacy.words.ts'
import { isNamesake, isPartOf, sharesSurname, type TextNearness } from '@rytm/domain/candidates/erasure.ts'
import { nameParts, surnameParts } from '@rytm/domain/candidates/personalParts.ts'
import { and, eq, inArray, isNull, like, ne, or, type SQL } from 'drizzle-orm'
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
  /** Names that could be read as a short form of the person's. */
  others: string[]
}

/** How far a name may be taken for the person's: who else bears it decides. */
export async function nearnessOf(asked: Asked): Promise<Nearness> {
  const { person } = asked
  const around = await namesAround(asked)
  const everywhere = [...around, ...(await likeNamed(asked))]
  const hasNamesake = everywhere.some((name) => isNamesake(name, person.name))
  const shares = around.some((name) => sharesSurname(name, person.name))
  const others = everywhere.filter((name) => isPartOf(name, person.name))
  return {
    near: shares ? 'elsewhere' : 'own',
    far: hasNamesake ? 'unnamed' : 'elsewhere',
    hasNamesake,
    others,
  }
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

/** Who could be called the same, or in short the same: of a name of three parts or more whoever bears a part of the surname. */
async function likeNamed({ agencyId, person, tx }: Asked): Promise<string[]> {
  const parts = nameParts(person.name)
  if (parts.length === 0) return []
  const has = (part: string) => like(candidates.searchName, containsPattern(part))
  const where = parts.length > 2 ? or(...surnameParts(person.name).map(has)) : and(...parts.map(has))
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

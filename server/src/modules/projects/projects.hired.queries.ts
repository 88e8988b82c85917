import type { OpeningsFilled } from '@rytm/contract/views/shared.ts'
import { fillingStages } from '@rytm/domain/projects/openings.ts'
import { and, count, eq, inArray, isNull, sql } from 'drizzle-orm'
import { candidacies } from '#modules/candidacies/candidacies.tables.ts'
import type { ProjectKey } from './projects.lock.queries.ts'
import { projects } from './projects.tables.ts'

const filling = sql.raw(fillingStages.map((stage) => `'${stage}'`).join(', '))

/** How many people of a project have accepted and not stepped back, as a column of a statement over projects. */
export const hired = sql<number>`(
  select count(*)::int from ${candidacies} hired
  where hired.agency_id = ${projects.agencyId} and hired.project_id = ${projects.id}
    and hired.stage in (${filling}) and hired.ended_at is null)`

/** The same of one project. */
export async function countHired({ agencyId, projectId, tx }: ProjectKey): Promise<number> {
  const [row] = await tx
    .select({ hired: count() })
    .from(candidacies)
    .where(
      and(
        eq(candidacies.agencyId, agencyId),
        eq(candidacies.projectId, projectId),
        inArray(candidacies.stage, [...fillingStages]),
        isNull(candidacies.endedAt),
      ),
    )
  return row?.hired ?? 0
}

/** What is said of several openings; more people than openings fill all of them. Absent where there is one. */
export async function openingsFilled({
  openings: total,
  ...key
}: ProjectKey & { openings: number }): Promise<{ openings?: OpeningsFilled }> {
  return total < 2 ? {} : { openings: { hired: Math.min(await countHired(key), total), total } }
}

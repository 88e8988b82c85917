import { and, eq, inArray, sql } from 'drizzle-orm'
import { contacts } from '#modules/clients/clients.tables.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import type { Fact, ReadFacts } from './timeline.facts.queries.ts'

/** The fact is the project itself: it holds what was said last. */
export async function readKickoffsBefore({ agencyId, factIds, tx }: ReadFacts): Promise<Fact[]> {
  const rows = await tx
    .select({ id: projects.id, date: projects.kickoffBeforeOn, name: contacts.name })
    .from(projects)
    .leftJoin(
      contacts,
      and(eq(contacts.agencyId, agencyId), sql`${contacts.id} = any (${projects.heardBefore})`),
    )
    .where(and(eq(projects.agencyId, agencyId), inArray(projects.id, factIds)))
    .orderBy(contacts.name)
  return [...Map.groupBy(rows, ({ id }) => id)].flatMap(([id, heard]): Fact[] => {
    const date = heard[0]?.date
    const contactNames = heard.flatMap(({ name }) => (name === null ? [] : [name]))
    return date ? [{ id, fact: { kind: 'kickoff_before', date, contactNames } }] : []
  })
}

export async function readSchedulesBefore({ agencyId, factIds, tx }: ReadFacts): Promise<Fact[]> {
  const rows = await tx
    .select({ id: projects.id, date: projects.scheduleBeforeOn })
    .from(projects)
    .where(and(eq(projects.agencyId, agencyId), inArray(projects.id, factIds)))
  return rows.flatMap(({ id, date }): Fact[] =>
    date ? [{ id, fact: { kind: 'schedule_before', date } }] : [],
  )
}

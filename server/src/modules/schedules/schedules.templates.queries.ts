import type { OwnTemplate } from '@rytm/contract/schedules.templates.ts'
import { and, asc, eq, type SQL } from 'drizzle-orm'
import { memberships } from '#modules/people/people.tables.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { templateNotFound } from './schedules.errors.ts'
import { scheduleTemplates } from './schedules.templates.tables.ts'

export function listTemplates({ member, db }: { member: Member; db: Db }) {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => ({ items: await templatesOf({ agencyId, tx }) }))
}

/** The template as its screen shows it. */
export async function requireTemplate({
  agencyId,
  templateId,
  tx,
}: {
  agencyId: AgencyId
  templateId: string
  tx: Tx
}): Promise<OwnTemplate> {
  const [template] = await templatesOf({ agencyId, where: eq(scheduleTemplates.id, templateId), tx })
  if (!template) throw templateNotFound()
  return template
}

async function templatesOf({
  agencyId,
  where,
  tx,
}: {
  agencyId: AgencyId
  where?: SQL
  tx: Tx
}): Promise<OwnTemplate[]> {
  const rows = await tx
    .select({ template: scheduleTemplates, savedBy: memberships.displayName })
    .from(scheduleTemplates)
    .innerJoin(
      memberships,
      and(
        eq(memberships.agencyId, scheduleTemplates.agencyId),
        eq(memberships.id, scheduleTemplates.savedBy),
      ),
    )
    .where(and(eq(scheduleTemplates.agencyId, agencyId), where))
    .orderBy(asc(scheduleTemplates.namePl), asc(scheduleTemplates.id))
  return rows.map(({ template: { agencyId: _, activities, savedAt, ...template }, savedBy }) => ({
    ...template,
    activities: activities as OwnTemplate['activities'],
    savedAt: savedAt.toISOString(),
    savedBy,
  }))
}

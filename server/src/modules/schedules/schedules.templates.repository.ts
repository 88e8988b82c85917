import { and, count, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { scheduleTemplates } from './schedules.templates.tables.ts'

export type TemplateRow = typeof scheduleTemplates.$inferSelect

interface OneTemplate {
  agencyId: AgencyId
  templateId: string
  tx: Tx
}

const oneTemplate = ({ agencyId, templateId }: OneTemplate) =>
  and(eq(scheduleTemplates.agencyId, agencyId), eq(scheduleTemplates.id, templateId))

export async function countTemplates({ agencyId, tx }: Omit<OneTemplate, 'templateId'>): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(scheduleTemplates)
    .where(eq(scheduleTemplates.agencyId, agencyId))
  return row?.n ?? 0
}

export async function findTemplate(key: OneTemplate): Promise<TemplateRow | undefined> {
  const [row] = await key.tx.select().from(scheduleTemplates).where(oneTemplate(key))
  return row
}

export async function insertTemplate({ row, tx }: { row: typeof scheduleTemplates.$inferInsert; tx: Tx }) {
  await tx.insert(scheduleTemplates).values(row)
}

/** Undefined when somebody changed or removed it since `revision` was read. */
export async function updateTemplateAt({
  revision,
  set,
  ...key
}: OneTemplate & { revision: number; set: Partial<typeof scheduleTemplates.$inferInsert> }) {
  const [row] = await key.tx
    .update(scheduleTemplates)
    .set({ ...set, revision: revision + 1 })
    .where(and(oneTemplate(key), eq(scheduleTemplates.revision, revision)))
    .returning()
  return row
}

export async function deleteTemplate(key: OneTemplate): Promise<TemplateRow | undefined> {
  const [row] = await key.tx.delete(scheduleTemplates).where(oneTemplate(key)).returning()
  return row
}

import { and, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { projectImports } from './imports.tables.ts'

interface InTx {
  agencyId: AgencyId
  tx: Tx
}

export async function importIds({ agencyId, tx }: InTx): Promise<string[]> {
  const { id } = projectImports
  const rows = await tx
    .select({ id })
    .from(projectImports)
    .where(eq(projectImports.agencyId, agencyId))
    .orderBy(id)
  return rows.map((row) => row.id)
}

const isThis = ({ agencyId, importId }: { agencyId: AgencyId; importId: string }) =>
  and(eq(projectImports.agencyId, agencyId), eq(projectImports.id, importId))

export async function readContent({ agencyId, importId, tx }: InTx & { importId: string }) {
  const [row] = await tx
    .select({ content: projectImports.content })
    .from(projectImports)
    .where(isThis({ agencyId, importId }))
  return row?.content
}

/** What runs is what was checked: another content is another revision. */
export async function replaceContent({
  agencyId,
  importId,
  content,
  tx,
}: InTx & { importId: string; content: Buffer }) {
  await tx.update(projectImports).set({ content, encoding: 'utf-8' }).where(isThis({ agencyId, importId }))
}

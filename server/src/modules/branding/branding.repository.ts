import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { agencyBrandings } from './branding.tables.ts'

type Row = typeof agencyBrandings.$inferInsert
interface InTx {
  agencyId: AgencyId
  tx: Tx
}
type Trace = Pick<Row, 'version' | 'changedAt' | 'changedBy'>
type Words = Pick<Row, 'accent' | 'footerPl' | 'footerEn' | 'senderName'>
type Logo = Pick<Row, 'logo' | 'logoFormat' | 'logoBytes' | 'logoWidth' | 'logoHeight'>

/** False when somebody changed it since `revision` was read. */
export async function saveWords({
  agencyId,
  revision,
  words,
  trace,
  tx,
}: InTx & { revision: number; words: Words; trace: Trace }): Promise<boolean> {
  const set = { ...words, ...trace }
  const rows = await tx
    .insert(agencyBrandings)
    .values({ agencyId, ...set, revision: 1 })
    .onConflictDoUpdate({
      target: agencyBrandings.agencyId,
      set: { ...set, revision: sql`${agencyBrandings.revision} + 1` },
      setWhere: eq(agencyBrandings.revision, revision),
    })
    .returning({ revision: agencyBrandings.revision })
  return rows.length > 0
}

export async function saveLogo({ agencyId, logo, trace, tx }: InTx & { logo: Logo; trace: Trace }) {
  const set = { ...logo, ...trace }
  await tx
    .insert(agencyBrandings)
    .values({ agencyId, ...set })
    .onConflictDoUpdate({ target: agencyBrandings.agencyId, set })
}

/** False where there was none. */
export async function deleteLogo({ agencyId, trace, tx }: InTx & { trace: Trace }): Promise<boolean> {
  const none = { logo: null, logoFormat: null, logoBytes: null, logoWidth: null, logoHeight: null }
  const rows = await tx
    .update(agencyBrandings)
    .set({ ...none, ...trace })
    .where(and(eq(agencyBrandings.agencyId, agencyId), sql`${agencyBrandings.logo} IS NOT NULL`))
    .returning({ version: agencyBrandings.version })
  return rows.length > 0
}

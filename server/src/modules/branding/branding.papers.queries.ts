import type { Branding, PaperBranding } from '@rytm/documents/branding.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { findBranding, loadLogo } from './branding.queries.ts'

interface InTx {
  agencyId: AgencyId
  tx: Tx
}

/** How a letter looks and whom its reader sees as its sender; asked for when it is composed. */
export async function loadLetterBranding({
  agencyId,
  tx,
}: InTx): Promise<{ branding: Branding; fromName: string }> {
  const { accent, footer, senderName, agencyName } = await findBranding({ agencyId, tx })
  return { branding: { accent: accent ?? undefined, footer }, fromName: senderName || agencyName }
}

/** The same with the logo: for letters that carry a paper, and for papers alone. */
export async function loadPaperBranding({
  agencyId,
  tx,
}: InTx): Promise<{ branding: PaperBranding; fromName: string }> {
  const { accent, footer, logo, senderName, agencyName } = await findBranding({ agencyId, tx })
  const drawn = logo && { ...logo, content: (await loadLogo({ agencyId, tx })).content }
  return {
    branding: { accent: accent ?? undefined, footer, logo: drawn ?? undefined },
    fromName: senderName || agencyName,
  }
}

export async function paperBrandingOf({ agencyId, db }: { agencyId: AgencyId; db: Db }) {
  const { branding } = await readInAgency({ db, agencyId }, (tx) => loadPaperBranding({ agencyId, tx }))
  return branding
}

import type { BrandingInput } from '@rytm/contract/branding.ts'
import type { Language } from '@rytm/contract/kernel.ts'
import { renderBrandingPreview } from '@rytm/documents/preview/renderBrandingPreview.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { findBranding, loadLogo } from './branding.queries.ts'

/** What is typed and not saved yet, with the logo that is there, on an invented project. */
export function previewBranding({
  input: { accent, footer, senderName, language },
  member: { agencyId },
  db,
}: {
  input: BrandingInput & { language: Language }
  member: Member
  db: Db
}) {
  return readInAgency({ db, agencyId }, async (tx) => {
    const { agencyName, logo } = await findBranding({ agencyId, tx })
    const drawn = logo ? { ...logo, content: (await loadLogo({ agencyId, tx })).content } : undefined
    const branding = { accent: accent ?? undefined, footer, logo: drawn }
    const { mail, paper } = await renderBrandingPreview({ branding, agencyName, language })
    return { mail: { fromName: senderName || agencyName, subject: mail.subject, html: mail.html }, paper }
  })
}

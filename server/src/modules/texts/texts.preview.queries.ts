import type { TextInput } from '@rytm/contract/texts.ts'
import { renderLetterPreview } from '@rytm/documents/preview/renderLetterPreview.ts'
import { findBranding } from '#modules/branding/branding.queries.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'

/** What is typed and not saved yet, in the looks of the agency, on an invented project. */
export function previewText({
  input: { letter, language, ...wording },
  member: { agencyId },
  db,
}: {
  input: TextInput
  member: Member
  db: Db
}) {
  return readInAgency({ db, agencyId }, async (tx) => {
    const { agencyName, senderName, accent, footer } = await findBranding({ agencyId, tx })
    const branding = { accent: accent ?? undefined, footer }
    const { subject, html } = await renderLetterPreview({ letter, language, agencyName, branding, wording })
    return { fromName: senderName || agencyName, subject, html }
  })
}

import { decodeText } from '#platform/csv/decodeText.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { importIds, readContent, replaceContent } from './imports.erasure.repository.ts'

/** Uploaded files that name a person are kept without them; says how many. */
export async function redactImports({
  agencyId,
  clean,
  dryRun,
  tx,
}: {
  agencyId: AgencyId
  clean: (text: string) => string
  dryRun: boolean
  tx: Tx
}): Promise<number> {
  let found = 0
  for (const importId of await importIds({ agencyId, tx })) {
    const bytes = await readContent({ agencyId, importId, tx })
    if (!bytes) continue
    const { text } = decodeText(bytes)
    const cleaned = clean(text)
    if (cleaned === text) continue
    found += 1
    if (!dryRun) await replaceContent({ agencyId, importId, content: Buffer.from(cleaned, 'utf8'), tx })
  }
  return found
}

import type { Wording } from '@rytm/contract/texts.ts'
import type { Letter } from '@rytm/domain/texts/letterText.ts'
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { toDate } from '#platform/clock/clock.ts'
import { given, hotQuery } from '#platform/db/hotQuery.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { textTemplates } from './texts.tables.ts'

interface InTx {
  agencyId: AgencyId
  tx: Tx
}

/** The texts that a letter written now is sent with, one of each language; with `at` those that held then. */
export async function textsOfLetter({
  agencyId,
  letter,
  at,
  tx,
}: InTx & { letter: Letter; at?: Temporal.Instant | undefined }): Promise<string[]> {
  const rows = await textsHeld({ agencyId, letter, at: at ? toDate(at) : null, tx })
  return rows.filter(({ opening, closing }) => opening + closing !== '').map(({ id }) => id)
}

const textsHeld = hotQuery('texts.held', (db) => {
  const { id, agencyId, letter, language, revision, opening, closing, savedAt } = textTemplates
  const at = sql`${sql.placeholder('at')}::timestamptz`
  return db
    .selectDistinctOn([language], { id, opening, closing })
    .from(textTemplates)
    .where(
      and(given(agencyId, 'agencyId'), given(letter, 'letter'), sql`(${at} is null or ${savedAt} <= ${at})`),
    )
    .orderBy(language, desc(revision))
})

/** How a letter is worded that is sent in a language; undefined where the house words it. */
export async function wordingOf({
  agencyId,
  mail,
  language,
  tx,
}: InTx & { mail: { payload: Record<string, unknown> }; language: string }): Promise<Wording | undefined> {
  const texts = mail.payload.texts as string[] | undefined
  if (!texts) return undefined
  const { opening, closing } = textTemplates
  const [row] = await tx
    .select({ opening, closing })
    .from(textTemplates)
    .where(
      and(
        eq(textTemplates.agencyId, agencyId),
        inArray(textTemplates.id, texts),
        eq(textTemplates.language, language),
      ),
    )
  return row
}

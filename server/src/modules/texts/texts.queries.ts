import { type Language, languages } from '@rytm/contract/kernel.ts'
import type { TextTemplate } from '@rytm/contract/texts.ts'
import { houseWording } from '@rytm/documents/mail/wording.ts'
import { type Letter, letters } from '@rytm/domain/texts/letterText.ts'
import { and, desc, eq, type SQL } from 'drizzle-orm'
import { memberships } from '#modules/people/people.tables.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { textTemplates } from './texts.tables.ts'

/** Every letter in every language, whether or not the agency ever worded it. */
export function listTexts({ member: { agencyId }, db }: { member: Member; db: Db }) {
  return readInAgency({ db, agencyId }, async (tx) => {
    const saved = await savedTexts({ agencyId, tx })
    const keys = letters.flatMap((letter) => languages.map((language) => ({ letter, language })))
    return { items: keys.map((key) => templateOf({ ...key, saved })) }
  })
}

interface OneText {
  agencyId: AgencyId
  letter: Letter
  language: Language
  tx: Tx
}

export async function getText({ letter, language, ...key }: OneText): Promise<TextTemplate> {
  const { letter: ofLetter, language: inLanguage } = textTemplates
  const where = and(eq(ofLetter, letter), eq(inLanguage, language))
  return templateOf({ letter, language, saved: await savedTexts({ ...key, where }) })
}

/** What holds now: of each letter and language the text that was saved last. */
function savedTexts({ agencyId, where, tx }: { agencyId: AgencyId; where?: SQL | undefined; tx: Tx }) {
  const { letter, language, revision, opening, closing, savedAt } = textTemplates
  return tx
    .selectDistinctOn([letter, language], {
      ...{ letter, language, revision, opening, closing, savedAt },
      savedBy: memberships.displayName,
    })
    .from(textTemplates)
    .innerJoin(
      memberships,
      and(eq(memberships.agencyId, textTemplates.agencyId), eq(memberships.id, textTemplates.savedBy)),
    )
    .where(and(eq(textTemplates.agencyId, agencyId), where))
    .orderBy(letter, language, desc(revision))
}

const nothing = { opening: '', closing: '', revision: 0, savedAt: null, savedBy: null }

function templateOf({
  letter,
  language,
  saved,
}: Pick<OneText, 'letter' | 'language'> & { saved: Awaited<ReturnType<typeof savedTexts>> }): TextTemplate {
  const row = saved.find((each) => each.letter === letter && each.language === language)
  const own = row ? { ...row, savedAt: row.savedAt.toISOString() } : nothing
  return { ...own, letter, language, house: houseWording({ letter, language }) }
}

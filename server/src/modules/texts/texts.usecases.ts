import type { TextInput, TextTemplate } from '@rytm/contract/texts.ts'
import { textFaults, variablesOf } from '@rytm/domain/texts/letterText.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { changedMeanwhile, strayBrace, unknownVariable } from './texts.errors.ts'
import { previewText } from './texts.preview.queries.ts'
import { getText } from './texts.queries.ts'
import { insertText } from './texts.repository.ts'

interface Deps {
  member: Member
  db: Db
  clock: Clock
}

/** Adds the next version; letters that refer to an earlier one keep it. */
export function saveText({
  input: { revision, ...input },
  member,
  db,
  clock,
}: Deps & { input: TextInput & { revision: number } }): Promise<TextTemplate> {
  requireUsable(input)
  const { agencyId, memberId } = member
  const { letter, language } = input
  return inAgency({ db, agencyId }, async (tx) => {
    const before = await getText({ agencyId, letter, language, tx })
    if (before.revision !== revision) throw changedMeanwhile()
    const id = newId({ clock })
    const saved = { savedAt: toDate(clock.now()), savedBy: memberId }
    const row = { ...input, agencyId, id, revision: revision + 1, ...saved }
    if (!(await insertText({ row, tx }))) throw changedMeanwhile()
    const subject = { kind: 'text_template', id }
    const detail = { letter, language, revision: row.revision }
    await recordAudit({ fact: { agencyId, memberId, action: 'texts.saved', subject, detail }, tx, clock })
    return getText({ agencyId, letter, language, tx })
  })
}

/** Shown only where it could be saved: a preview with a hole in it would promise another letter. */
export function tryText({ input, member, db }: Omit<Deps, 'clock'> & { input: TextInput }) {
  requireUsable(input)
  return previewText({ input, member, db })
}

function requireUsable({ letter, ...input }: TextInput) {
  for (const field of ['opening', 'closing'] as const)
    for (const fault of textFaults({ text: input[field], letter })) {
      if (fault.code === 'texts.stray_brace') throw strayBrace({ field })
      const allowed = inBraces(variablesOf[letter])
      throw unknownVariable({ field, unknown: inBraces(fault.names), allowed })
    }
}

function inBraces(names: readonly string[]): string {
  return names.map((name) => `{${name}}`).join(', ')
}

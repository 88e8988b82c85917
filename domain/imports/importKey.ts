import type { ProjectDraft } from '#imports/draft.ts'
import { foldText } from '#imports/foldText.ts'

/**
 * What makes a row the same offer in a second import: its external reference where the file has one, else client,
 * title, place, pay, contract types, requirements and publication together, without regard to case, accents,
 * spaces and the order of requirements. Text of any length: hash it where it is stored. The key changes when the
 * mapping of these columns changes.
 */
export function importKey({
  draft,
  published,
}: {
  draft: Omit<ProjectDraft, 'importKey'>
  published: string | undefined
}): string {
  if (draft.externalReference) return JSON.stringify(['reference', foldText(draft.externalReference)])
  const { min, max, currency, period, basis } = draft.pay ?? {}
  const requirements = draft.requirements.map(({ kind, text }) => `${kind} ${foldText(text)}`).sort()
  const words = [draft.clientName, draft.title, draft.city, draft.street, published].map((text) =>
    foldText(text ?? ''),
  )
  return JSON.stringify([
    'content',
    ...words,
    [min, max, currency, period, basis],
    [...draft.contractTypes].sort(),
    requirements,
  ])
}

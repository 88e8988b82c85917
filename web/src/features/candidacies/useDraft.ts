import { useState } from 'react'

/**
 * What is typed over something saved. While nobody has typed, a colleague's change comes in; once somebody has, the
 * revision they began on goes along, so that nothing is written over unseen.
 */
export function useDraft<Fields extends Record<string, unknown>>(saved: Fields, revision: number) {
  const [draft, setDraft] = useState(saved)
  const [begun, setBegun] = useState({ saved, revision })
  const isUntouched = isSame(saved, begun.saved)
  if (!isUntouched && isSame(draft, begun.saved)) {
    setBegun({ saved, revision })
    setDraft(saved)
  }
  return {
    draft,
    isChanged: !isSame(draft, saved),
    revision: isUntouched ? revision : begun.revision,
    change: (part: Partial<Fields>) => setDraft((before) => ({ ...before, ...part })),
    /** After it was saved: what stands now is where the next change begins. */
    settle: (next: Fields, nextRevision: number) => {
      setBegun({ saved: next, revision: nextRevision })
      setDraft(next)
    },
  }
}

function isSame(one: object, other: object) {
  return JSON.stringify(one) === JSON.stringify(other)
}

import type { CorrectionDraft } from '@rytm/contract/reports.corrections.ts'
import type { ReportParts } from '@rytm/contract/reports.ts'
import { useEffect, useState } from 'react'

interface Words {
  /** What was on screen when somebody began to write: a correction sent meanwhile is never passed over. */
  corrects: number
  reason: string
  parts: ReportParts
}

/** No server keeps a correction before it is sent: until then its words live as long as this page of the browser. */
const kept = new Map<string, Words>()

export function useCorrectionWords({ reportId, draft }: { reportId: string; draft: CorrectionDraft }) {
  const { corrects, parts } = draft
  const [words, setWords] = useState<Words>(() => kept.get(reportId) ?? { corrects, reason: '', parts })
  const isBegun = kept.has(reportId)
  useEffect(() => {
    if (!isBegun) return
    const warn = (event: BeforeUnloadEvent) => {
      if (kept.has(reportId)) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isBegun, reportId])
  return {
    words,
    change: (changes: Partial<Words>) => {
      const next = { ...words, ...changes }
      kept.set(reportId, next)
      setWords(next)
    },
    forget: () => void kept.delete(reportId),
    /** Goes on from what somebody else sent, with these words. */
    goOn: () => {
      const next = { ...words, corrects }
      kept.set(reportId, next)
      setWords(next)
    },
  }
}

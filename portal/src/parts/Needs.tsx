import type { Language } from '@rytm/contract/kernel.ts'
import type { ReportView } from '@rytm/contract/views/reportView.ts'
import { longDate } from '@rytm/contract/words/format.ts'
import { portalWords } from '#words.ts'
import { ItemList } from './BlockView.tsx'

/** Always there for whoever may see it, even if it says "nothing". */
export function Needs({ needs, language }: { needs: ReportView['needs']; language: Language }) {
  const word = portalWords(language)
  const items = needs.map(({ text, by }) => ({
    text,
    meta: by === null ? null : word('project.by', { date: longDate({ date: by, language }) }),
    note: null,
    state: null,
  }))
  return (
    <section className="needs">
      <h2>{word('project.needs')}</h2>
      {items.length === 0 ? <p>{word('project.needsNothing')}</p> : <ItemList block={{ items }} />}
      {items.length > 0 && <p className="quiet">{word('project.needsHow')}</p>}
    </section>
  )
}

import type { Language } from '@rytm/contract/kernel.ts'
import { healthMarks } from '@rytm/contract/presentation/presenter.ts'
import type { Health } from '@rytm/contract/views/shared.ts'
import { portalWords } from '#words.ts'

export function HealthBadge({ health, language }: { health: Health; language: Language }) {
  return (
    <span className={`health health-${health}`}>
      <span aria-hidden="true">{healthMarks[health]}</span> {portalWords(language)(`words:health.${health}`)}
    </span>
  )
}

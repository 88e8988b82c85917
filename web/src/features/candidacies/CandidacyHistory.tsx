import type { CandidacyMove } from '@rytm/contract/candidacies.detail.ts'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { DateText } from '#ui/DateText.tsx'
import classes from './Candidates.module.css'

export function CandidacyHistory({ moves }: { moves: CandidacyMove[] }) {
  const { t } = useTranslation('candidacies')
  const say = useMoveText()
  const word = useWord()
  return (
    <section className={classes.section}>
      <h3 className={classes.subheading}>{t('detail.history')}</h3>
      <ol className={classes.history}>
        {moves.map((move) => (
          <li key={move.id}>
            <div>{say(move)}</div>
            {move.reasons.map((reason) => (
              <div key={reason.code + (reason.requirement?.id ?? '')}>
                {[
                  word(`reason.${reason.code}`),
                  reason.requirement?.text,
                  word(`decided_by.${reason.decidedBy}`),
                  reason.note,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            ))}
            <div className={classes.meta}>
              <DateText instant={move.occurredAt} /> · {move.by.name}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** A move in words; the same stage twice means that it was reopened. */
export function useMoveText() {
  const { t } = useTranslation('candidacies')
  const word = useWord()
  return ({ fromStage, toStage }: Pick<CandidacyMove, 'fromStage' | 'toStage'>): string => {
    if (toStage === null) return t('detail.ended')
    const to = word(`stage.${toStage}`)
    if (fromStage === null) return t('detail.added', { stage: to })
    if (fromStage === toStage) return t('detail.reopened', { stage: to })
    return t('detail.moved', { from: word(`stage.${fromStage}`), to })
  }
}

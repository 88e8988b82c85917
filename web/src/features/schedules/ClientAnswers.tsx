import type { ScheduleState } from '@rytm/contract/schedules.ts'
import { IconCircleCheck, IconMessage2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DateText } from '#ui/DateText.tsx'
import classes from './Answers.module.css'

type Answer = ScheduleState['versions'][number]['responses'][number]

/** What the client said to the version that counts now; older answers stand with their versions. */
export function ClientAnswers({ versions }: Pick<ScheduleState, 'versions'>) {
  const { t } = useTranslation('schedules')
  const [latest] = versions
  if (!latest || latest.responses.length === 0) return null
  return (
    <section className={classes.answers} aria-label={t('answers.label')}>
      {latest.responses.map((answer) => (
        <ClientAnswer key={answer.id} answer={answer} version={latest.number} />
      ))}
    </section>
  )
}

export function ClientAnswer({ answer, version }: { answer: Answer; version: number }) {
  const { t } = useTranslation('schedules')
  const { kind, contactName, text, respondedAt } = answer
  const Icon = kind === 'agreed' ? IconCircleCheck : IconMessage2
  return (
    <div className={classes.answer} data-kind={kind}>
      <Icon className={classes.icon} size={18} stroke={1.75} aria-hidden="true" />
      <div>
        <p className={classes.who}>
          <strong>{t(`answers.${kind}`, { version })}</strong>
          <span>{contactName}</span>
          <DateText instant={respondedAt} />
        </p>
        {text && <blockquote className={classes.text}>{text}</blockquote>}
      </div>
    </div>
  )
}

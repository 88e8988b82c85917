import type { TodayRow } from '@rytm/contract/commitments.ts'
import { IconAlertCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { currentInstant } from '#platform/clock.ts'
import { useFormat } from '#platform/format.ts'
import { useHalfMinute } from '#platform/useHalfMinute.ts'
import classes from './Today.module.css'

/** Until when, as people say it: icon, word and colour together where it is overdue; in full on hover. */
export function DueText({ dueAt, plannedAt }: Pick<TodayRow, 'dueAt' | 'plannedAt'>) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const overdueSince = useOverdueSince()
  useHalfMinute()
  const full = t('due_full', { when: format.fullInstant(dueAt) })
  const isOverdue = Temporal.Instant.compare(dueAt, currentInstant()) < 0
  if (isOverdue)
    return (
      <time className={classes.due} data-overdue dateTime={dueAt} title={full}>
        <IconAlertCircle size={16} stroke={2} aria-hidden="true" />
        {overdueSince(dueAt)}
      </time>
    )
  return (
    <time className={classes.due} dateTime={plannedAt ?? dueAt} title={full}>
      {plannedAt ? t('planned', { when: format.humanInstant(plannedAt) }) : format.humanInstant(dueAt)}
    </time>
  )
}

/** `po terminie od 10:00`, `… od wczoraj, 16:00`, `… od 13 listopada`. */
export function useOverdueSince() {
  const { t } = useTranslation('today')
  const format = useFormat()
  return (dueAt: string) => {
    const day = format.dayOf(dueAt)
    const days = Temporal.PlainDate.from(day).until(format.today(), { largestUnit: 'day' }).days
    const values = { time: format.time(dueAt), date: format.shortDate(day) }
    if (days === 0) return t('overdue.today', values)
    return days === 1 ? t('overdue.yesterday', values) : t('overdue.earlier', values)
  }
}

import type { CalendarTrial } from '@rytm/contract/agencies.calendar.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import classes from './CalendarTrial.module.css'
import { changesShown } from './changesOfCalendar.ts'

export function CalendarChanges({ changes: { days, otherHours } }: { changes: CalendarTrial['changes'] }) {
  const { t } = useTranslation('agencies')
  return (
    <>
      <h3 className={classes.heading}>{t('trial.changes')}</h3>
      {days.length === 0 && otherHours === 0 && <p className={classes.text}>{t('trial.no_changes')}</p>}
      <ChangedDays days={days} becomes="closed" />
      <ChangedDays days={days} becomes="open" />
      {otherHours > 0 && <p className={classes.line}>{t('trial.other_hours', { count: otherHours })}</p>}
    </>
  )
}

function ChangedDays(question: Parameters<typeof changesShown>[0]) {
  const { t } = useTranslation('agencies')
  const format = useFormat()
  const { days, more, weekdays } = changesShown(question)
  const { becomes } = question
  if (days.length + weekdays.length === 0) return null
  return (
    <>
      <p className={classes.line}>{t(`trial.becomes.${becomes}`)}</p>
      <ul className={classes.days}>
        {weekdays.map(({ weekday, count }) => (
          <li key={weekday}>{t('trial.weekday', { weekday: t(`weekday.${weekday}`), count })}</li>
        ))}
        {days.map(({ date, because, name }) => (
          <li key={date}>
            {format.fullDate(date)}
            {because === 'extra_day' && (
              <span className={classes.why}>{t(`trial.extra_day.${becomes}`)}</span>
            )}
            {name && <span className={classes.why}>{name}</span>}
          </li>
        ))}
        {more > 0 && <li>{t('trial.more', { count: more })}</li>}
      </ul>
    </>
  )
}

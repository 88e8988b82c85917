import { changeSentence } from '@rytm/contract/presentation/changeSentence.ts'
import type {
  ScheduleActivityView,
  ScheduleView,
  ScheduleWeekView,
} from '@rytm/contract/views/scheduleView.ts'
import { useTranslation } from 'react-i18next'
import { useFormat, useWord } from '#platform/format.ts'
import { useLanguage } from '#platform/i18n.ts'
import { ActivityOwner } from './ActivityOwner.tsx'
import classes from './Paper.module.css'

/** A version as its client reads it. */
export function SchedulePaper({ view }: { view: ScheduleView }) {
  const { t } = useTranslation('schedules')
  const format = useFormat()
  const { head, versionNumber, reason, weeks, removed } = view
  return (
    <article className={classes.paper}>
      <h3 className={classes.title}>{head.title}</h3>
      <p className={classes.quiet}>
        {[head.clientName, head.city, t('version.name', { number: versionNumber })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className={classes.quiet}>{format.dateRange(head.startDate, head.targetDate)}</p>
      {reason && <p className={classes.reason}>{reason}</p>}
      <PaperChanges view={view} />
      {weeks.map((week) => (
        <PaperWeek key={week.number} week={week} />
      ))}
      {!view.changes && removed.length > 0 && (
        <section>
          <h4 className={classes.week}>{t('paper.removed')}</h4>
          <ul className={classes.list}>
            {removed.map(({ title, date }) => (
              <li key={`${date} ${title}`} className={classes.row}>
                <span className={classes.date}>{format.shortDate(date)}</span>
                <s>{title}</s>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}

/** The changes one by one, in the sentences that the client gets. */
function PaperChanges({ view: { changes = [] } }: { view: ScheduleView }) {
  const word = useWord()
  const language = useLanguage()
  if (changes.length === 0) return null
  return (
    <section>
      <h4 className={classes.week}>{word('plan.change.heading')}</h4>
      <ul className={classes.changes}>
        {changes.map((change) => (
          <li key={`${change.kind} ${change.date} ${change.title}`}>
            {changeSentence({ change, word, language })}
          </li>
        ))}
      </ul>
    </section>
  )
}

function PaperWeek({ week }: { week: ScheduleWeekView }) {
  const { t } = useTranslation('schedules')
  const format = useFormat()
  return (
    <section>
      <h4 className={classes.week}>
        {t('week', { number: week.number })}
        <span className={classes.quiet}>{format.dateRange(week.firstDay, week.lastDay)}</span>
      </h4>
      {week.daysOff.map(({ date, name }) => (
        <p key={date} className={classes.quiet}>
          {format.longDate(date)}: {name ? t('day_off_named', { name }) : t('day_off')}
        </p>
      ))}
      <ul className={classes.list}>
        {week.activities.map((activity) => (
          <PaperActivity key={activity.id} activity={activity} />
        ))}
      </ul>
    </section>
  )
}

function PaperActivity({ activity }: { activity: ScheduleActivityView }) {
  const { t } = useTranslation('schedules')
  const format = useFormat()
  const { date, title, note, owner, change, movedFrom } = activity
  return (
    <li className={classes.row}>
      <span className={classes.date}>{format.shortDate(date)}</span>
      <div>
        <p className={classes.line}>
          <span>{title}</span>
          <ActivityOwner owner={owner} />
          {change && (
            <span className={classes.change}>
              {movedFrom ? t('paper.moved', { date: format.shortDate(movedFrom) }) : t(`paper.${change}`)}
            </span>
          )}
        </p>
        {note && <p className={classes.quiet}>{note}</p>}
      </div>
    </li>
  )
}

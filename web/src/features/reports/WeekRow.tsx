import type { WeekItem } from '@rytm/contract/reports.ts'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat, useWord } from '#platform/format.ts'
import { HealthBadge } from '#ui/HealthBadge.tsx'
import { StatusBadge, type Tone } from '#ui/StatusBadge.tsx'
import classes from './Reports.module.css'
import type { WeekSearch } from './weekSearch.ts'

const tones: Record<WeekItem['state'], Tone> = {
  upcoming: 'neutral',
  incomplete: 'warn',
  ready: 'accent',
  sent: 'good',
}

export function WeekRow({ item, search }: { item: WeekItem; search: WeekSearch }) {
  const { t } = useTranslation('reports')
  const word = useWord()
  const { projectId, title, clientName, consultant, weekNumber, plannedWeeks, state, health, overdue } = item
  const weekKey = weekNumber > plannedWeeks ? 'project.week_over' : 'project.week'
  return (
    <li>
      <Link to="/reports/$projectId" params={{ projectId }} search={search} className={classes.row}>
        <span className={classes.name}>
          <strong>{title}</strong>
          <span>{[clientName, search.all && consultant?.name].filter(Boolean).join(' · ')}</span>
        </span>
        <span className={`${classes.week} ${classes.quiet}`}>
          {word(weekKey, { week: weekNumber, total: plannedWeeks })}
        </span>
        <span className={classes.health}>{health && <HealthBadge health={health} />}</span>
        <span className={classes.state}>
          <StatusBadge tone={overdue ? 'bad' : tones[state]}>
            {overdue ? `${t('overdue')}: ${t(`state.${state}`)}` : t(`state.${state}`)}
          </StatusBadge>
          {state === 'incomplete' && item.reportId && (
            <span className={classes.quiet}>{t('missing_count', { count: item.missing.length })}</span>
          )}
        </span>
        <When item={item} />
      </Link>
    </li>
  )
}

function When({ item: { state, sentAt, dueAt, draftOpensAt } }: { item: WeekItem }) {
  const { t } = useTranslation('reports')
  const format = useFormat()
  const [key, instant] =
    state === 'sent' && sentAt
      ? (['sent_at', sentAt] as const)
      : state === 'upcoming'
        ? (['opens', draftOpensAt] as const)
        : (['due', dueAt] as const)
  return (
    <time className={classes.when} dateTime={instant} title={format.fullInstant(instant)}>
      {t(key, { when: format.humanInstant(instant) })}
    </time>
  )
}

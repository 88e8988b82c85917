import { useDroppable } from '@dnd-kit/react'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat, useWord } from '#platform/format.ts'
import { StatusBadge } from '#ui/StatusBadge.tsx'
import { ActivityRow } from './ActivityRow.tsx'
import classes from './PlanBoard.module.css'
import type { PlanDay, PlanWeek } from './planWeeks.ts'

type RowActions = Omit<Parameters<typeof ActivityRow>[0], 'activity'>
export interface PlanActions extends RowActions {
  onAdd: (date: string) => void
}

/** One week: its dates and days off at the head, what is planned, and where a carried activity would stand. */
export function PlanWeekColumn({
  week,
  landing,
  ...actions
}: { week: PlanWeek; landing: string | undefined } & PlanActions) {
  const { t } = useTranslation('schedules')
  const format = useFormat()
  const { ref } = useDroppable({ id: week.number, disabled: week.workingDays.length === 0 })
  return (
    <section
      ref={ref}
      className={classes.week}
      data-current={week.isCurrent || undefined}
      data-target={landing !== undefined || undefined}
      data-week={week.number}
    >
      <header className={classes.head}>
        <h3 className={classes.heading}>
          {t('week', { number: week.number })}
          {week.isCurrent && <StatusBadge tone="accent">{t('this_week')}</StatusBadge>}
        </h3>
        <p className={classes.range}>{format.dateRange(week.firstDay, week.lastDay)}</p>
        <DaysOff days={week.daysOff} />
      </header>
      {landing !== undefined && (
        <p className={classes.landing}>{t('move.lands', { date: format.longDate(landing) })}</p>
      )}
      {week.days.length === 0 && <p className={classes.range}>{t('nothing_planned')}</p>}
      <PlanDays days={week.days} {...actions} />
      {actions.mayWrite && (
        <Button
          className={classes.add}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          aria-label={t('add_in_week', { number: week.number })}
          onClick={() => actions.onAdd(week.firstDay)}
        >
          {t('add')}
        </Button>
      )}
    </section>
  )
}

function DaysOff({ days }: { days: PlanWeek['daysOff'] }) {
  const { t } = useTranslation('schedules')
  const format = useFormat()
  return days.map(({ date, name }) => (
    <p key={date} className={classes.closed}>
      <time dateTime={date}>{format.longDate(date)}</time>
      {': '}
      {name ? t('day_off_named', { name }) : t('day_off')}
    </p>
  ))
}

export function PlanDays({ days, ...actions }: { days: PlanDay[] } & PlanActions) {
  const { onAdd: _, ...rowActions } = actions
  return days.map((day) => (
    <div key={day.date} className={classes.day}>
      <DayHeading day={day} />
      <ul className={classes.list}>
        {day.activities.map((activity) => (
          <ActivityRow key={activity.id} activity={activity} {...rowActions} />
        ))}
      </ul>
    </div>
  ))
}

function DayHeading({ day: { date, dayOff } }: { day: PlanDay }) {
  const { t } = useTranslation('schedules')
  const format = useFormat()
  const word = useWord()
  const isToday = date === format.today()
  return (
    <h4 className={classes.date} data-off={dayOff !== undefined || undefined}>
      <time dateTime={date}>{format.longDate(date)}</time>
      {isToday && <strong className={classes.today}>{word('relative.day_today')}</strong>}
      {dayOff !== undefined && (
        <span className={classes.off}>{dayOff ? t('day_off_named', { name: dayOff }) : t('day_off')}</span>
      )}
    </h4>
  )
}

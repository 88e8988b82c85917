import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat, useWord } from '#platform/format.ts'
import { StatusBadge } from '#ui/StatusBadge.tsx'
import { ActivityRow } from './ActivityRow.tsx'
import classes from './PlanBoard.module.css'
import type { Plan, PlanDay, PlanWeek } from './planWeeks.ts'

type RowActions = Omit<Parameters<typeof ActivityRow>[0], 'activity'>
interface Actions extends RowActions {
  onAdd: (date: string) => void
}

/** Weeks beside one another where there is room, below one another where there is not. */
export function PlanBoard({ plan, ...actions }: { plan: Plan } & Actions) {
  const { t } = useTranslation('schedules')
  const scroller = useCurrentWeekInView()
  return (
    <section className={classes.board} aria-label={t('plan_label')}>
      {plan.before.length > 0 && <BeforeStart days={plan.before} {...actions} />}
      <div className={classes.scroller} ref={scroller} tabIndex={plan.weeks.length > 5 ? 0 : undefined}>
        <div className={classes.weeks} data-many={plan.weeks.length > 8 || undefined}>
          {plan.weeks.map((week) => (
            <Week key={week.number} week={week} {...actions} />
          ))}
        </div>
      </div>
    </section>
  )
}

function useCurrentWeekInView() {
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const box = scroller.current
    const current = box?.querySelector<HTMLElement>('[data-current]')
    if (box && current) box.scrollLeft = current.offsetLeft - box.offsetLeft
  }, [])
  return scroller
}

function BeforeStart({ days, ...actions }: { days: PlanDay[] } & Actions) {
  const { t } = useTranslation('schedules')
  return (
    <div className={classes.before}>
      <h3 className={classes.heading}>{t('before_start.title')}</h3>
      <p className={classes.range}>{t('before_start.text')}</p>
      <Days days={days} {...actions} />
    </div>
  )
}

function Week({ week, ...actions }: { week: PlanWeek } & Actions) {
  const { t } = useTranslation('schedules')
  const format = useFormat()
  return (
    <section className={classes.week} data-current={week.isCurrent || undefined}>
      <header className={classes.head}>
        <h3 className={classes.heading}>
          {t('week', { number: week.number })}
          {week.isCurrent && <StatusBadge tone="accent">{t('this_week')}</StatusBadge>}
        </h3>
        <p className={classes.range}>{format.dateRange(week.firstDay, week.lastDay)}</p>
      </header>
      {week.days.length === 0 && <p className={classes.range}>{t('nothing_planned')}</p>}
      <Days days={week.days} {...actions} />
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

function Days({ days, ...actions }: { days: PlanDay[] } & Actions) {
  const { onAdd: _, ...rowActions } = actions
  return days.map((day) => (
    <div key={day.date} className={classes.day}>
      <DayHeading day={day} />
      {day.activities.length > 0 && (
        <ul className={classes.list}>
          {day.activities.map((activity) => (
            <ActivityRow key={activity.id} activity={activity} {...rowActions} />
          ))}
        </ul>
      )}
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

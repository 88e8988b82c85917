import { DragDropProvider, PointerSensor, useDragOperation } from '@dnd-kit/react'
import { VisuallyHidden } from '@mantine/core'
import type { ScheduleActivity } from '@rytm/contract/schedules.ts'
import { type ComponentProps, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { landingIn } from './landing.ts'
import { gripHintId } from './MoveGrip.tsx'
import classes from './PlanBoard.module.css'
import { type PlanActions, PlanDays, PlanWeekColumn } from './PlanWeekColumn.tsx'
import type { Plan, PlanDay } from './planWeeks.ts'
import { useCarrying } from './useCarrying.ts'

interface Props extends Omit<PlanActions, 'carrying'> {
  plan: Plan
  onMove: (move: { activity: ScheduleActivity; date: string }) => void
}

type Provider = ComponentProps<typeof DragDropProvider>
const isTick = ({ target }: PointerEvent) => target instanceof Element && target.closest('input') !== null
const sensors = [PointerSensor.configure({ preventActivation: isTick })]
/** Without the first, which speaks English only; what happens is said by `useCarrying`. */
const plugins: Provider['plugins'] = ([_accessibility, ...others]) => others

/** Weeks beside one another where there is room, below one another where there is not; activities move between them. */
export function PlanBoard({ plan, onMove, ...actions }: Props) {
  const { t } = useTranslation('schedules')
  const { weeks } = plan
  const carrying = useCarrying({ weeks, onMove })
  const drop: Provider['onDragEnd'] = ({ canceled, operation: { source, target } }) => {
    const week = weeks.find(({ number }) => number === target?.id)
    const activity = source?.data.activity as ScheduleActivity | undefined
    const date = !canceled && week && activity && landingIn({ activity, week, weeks })
    if (date && date !== activity.date) onMove({ activity, date })
  }
  return (
    <section className={classes.board} aria-label={t('plan_label')}>
      <DragDropProvider sensors={sensors} plugins={plugins} onDragEnd={drop}>
        {plan.before.length > 0 && <BeforeStart days={plan.before} carrying={carrying} {...actions} />}
        <Weeks plan={plan} carrying={carrying} {...actions} />
      </DragDropProvider>
      <VisuallyHidden id={gripHintId}>{t('move.hint')}</VisuallyHidden>
      <VisuallyHidden role="status" aria-live="assertive">
        {carrying.said}
      </VisuallyHidden>
    </section>
  )
}

function Weeks({ plan: { weeks }, carrying, ...actions }: { plan: Plan } & PlanActions) {
  const scroller = useCurrentWeekInView()
  const { source, target } = useDragOperation()
  const dragged = source?.data.activity as ScheduleActivity | undefined
  const landingOf = (week: Plan['weeks'][number]) => {
    const { carried } = carrying
    if (carried) return carried.week === week.number ? carried.date : undefined
    if (!dragged || target?.id !== week.number) return undefined
    return landingIn({ activity: dragged, week, weeks })
  }
  return (
    <div className={classes.scroller} ref={scroller} tabIndex={weeks.length > 5 ? 0 : undefined}>
      <div className={classes.weeks} data-many={weeks.length > 8 || undefined}>
        {weeks.map((week) => (
          <PlanWeekColumn
            key={week.number}
            week={week}
            landing={landingOf(week)}
            carrying={carrying}
            {...actions}
          />
        ))}
      </div>
    </div>
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

function BeforeStart({ days, ...actions }: { days: PlanDay[] } & PlanActions) {
  const { t } = useTranslation('schedules')
  return (
    <div className={classes.before}>
      <h3 className={classes.heading}>{t('before_start.title')}</h3>
      <p className={classes.range}>{t('before_start.text')}</p>
      <PlanDays days={days} {...actions} />
    </div>
  )
}

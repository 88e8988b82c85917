import { useDraggable } from '@dnd-kit/react'
import { Checkbox, UnstyledButton } from '@mantine/core'
import { planWords } from '@rytm/contract/presentation/planWords.ts'
import type { ScheduleActivity, ScheduleState } from '@rytm/contract/schedules.ts'
import type { PlanStanding } from '@rytm/contract/views/shared.ts'
import { useTranslation } from 'react-i18next'
import { useFormat, useWord } from '#platform/format.ts'
import classes from './Activity.module.css'
import { ActivityOwner } from './ActivityOwner.tsx'
import { MoveGrip } from './MoveGrip.tsx'
import type { Carrying } from './useCarrying.ts'

interface Props {
  activity: ScheduleActivity
  standings: ScheduleState['standings']
  mayWrite: boolean
  carrying: Carrying
  onTick: (activity: ScheduleActivity) => void
  onOpen: (activity: ScheduleActivity) => void
}

export function ActivityRow({ activity, standings, mayWrite, carrying, onTick, onOpen }: Props) {
  const { t } = useTranslation('schedules')
  const { id, title, doneOn } = activity
  const { ref, isDragSource } = useDraggable({ id, data: { activity }, disabled: !mayWrite })
  return (
    <li
      ref={ref}
      className={classes.row}
      data-movable={mayWrite || undefined}
      data-done={doneOn !== null || undefined}
      data-carried={isDragSource || carrying.carried?.activity.id === id || undefined}
    >
      <Checkbox
        className={classes.tick}
        size="xs"
        checked={doneOn !== null}
        disabled={!mayWrite}
        aria-label={t('activity.tick', { title })}
        onChange={() => onTick(activity)}
      />
      <div className={classes.words}>
        {mayWrite ? (
          <UnstyledButton className={classes.title} onClick={() => onOpen(activity)}>
            {title}
          </UnstyledButton>
        ) : (
          <span className={classes.title}>{title}</span>
        )}
        {activity.note && <p className={classes.note}>{activity.note}</p>}
        <ActivityFoot activity={activity} standing={standings[id]} />
      </div>
      {mayWrite && <MoveGrip activity={activity} carrying={carrying} />}
    </li>
  )
}

function ActivityFoot({
  activity: { owner, doneOn },
  standing,
}: {
  activity: ScheduleActivity
  standing: PlanStanding | undefined
}) {
  const { t } = useTranslation('schedules')
  const format = useFormat()
  const word = useWord()
  const against = standing ? planWords({ standing, word }) : null
  const isPlain = standing?.state === 'as_planned'
  return (
    <p className={classes.foot}>
      <ActivityOwner owner={owner} />
      {doneOn && (
        <span className={classes.done}>{t('activity.done', { date: format.shortDate(doneOn) })}</span>
      )}
      {against && !isPlain && (
        <span className={standing?.state === 'overdue' ? classes.late : undefined}>{against}</span>
      )}
    </p>
  )
}

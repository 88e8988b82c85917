import { ActionIcon } from '@mantine/core'
import type { ScheduleActivity } from '@rytm/contract/schedules.ts'
import { IconGripVertical } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Activity.module.css'
import type { Carrying } from './useCarrying.ts'

export const gripHintId = 'schedule-move-hint'
const steps: Record<string, 1 | -1> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** What an activity is taken by: dragged, or picked up by Enter or Space and carried by the arrows. */
export function MoveGrip({ activity, carrying }: { activity: ScheduleActivity; carrying: Carrying }) {
  const { t } = useTranslation('schedules')
  const grip = useRef<HTMLButtonElement>(null)
  const { carried, droppedId, pickUp, carry, putDown, cancel, left } = carrying
  const isCarried = carried?.activity.id === activity.id
  useEffect(() => {
    if (droppedId === activity.id) grip.current?.focus()
  }, [droppedId, activity.id])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (!isCarried || (!step && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    if (step) carry(step)
    else cancel()
  }
  return (
    <ActionIcon
      ref={grip}
      className={classes.grip}
      variant="subtle"
      color="gray"
      size="sm"
      aria-label={t('move.grip', { title: activity.title })}
      aria-describedby={gripHintId}
      aria-pressed={isCarried}
      onClick={() => (isCarried ? putDown() : pickUp(activity))}
      onKeyDown={onKeyDown}
      onBlur={isCarried ? cancel : left}
    >
      <IconGripVertical size={14} />
    </ActionIcon>
  )
}

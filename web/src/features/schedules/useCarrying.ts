import type { ScheduleActivity } from '@rytm/contract/schedules.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { landingIn, weekBeside } from './landing.ts'
import { type PlanWeek, weekOf } from './planWeeks.ts'

/** An activity that is being carried by keys, and where it would be put down. */
export interface Carried {
  activity: ScheduleActivity
  week: number | undefined
  date: string
}

export type Carrying = ReturnType<typeof useCarrying>

/** Picking up an activity, carrying it from week to week and putting it down, said aloud at each step. */
export function useCarrying({
  weeks,
  onMove,
}: {
  weeks: readonly PlanWeek[]
  onMove: (move: { activity: ScheduleActivity; date: string }) => void
}) {
  const { t } = useTranslation('schedules')
  const format = useFormat()
  const [carried, setCarried] = useState<Carried>()
  const [said, setSaid] = useState('')
  // Its place on the screen changes with its week, and the keys must go on where they were.
  const [droppedId, setDroppedId] = useState<string>()
  const place = ({ week, date }: Omit<Carried, 'activity'>) =>
    week === undefined
      ? format.longDate(date)
      : t('move.place', { number: week, date: format.longDate(date) })
  const pickUp = (activity: ScheduleActivity) => {
    const week = weekOf({ date: activity.date, weeks })?.number
    const next = { activity, week, date: activity.date }
    setCarried(next)
    setDroppedId(undefined)
    setSaid(t('move.picked_up', { title: activity.title, place: place(next) }))
  }
  const carry = (step: 1 | -1) => {
    if (!carried) return
    const week = weekBeside({ number: carried.week, step, weeks })
    const date = week && landingIn({ activity: carried.activity, week, weeks })
    if (!week || !date) return setSaid(t('move.end'))
    setCarried({ activity: carried.activity, week: week.number, date })
    setSaid(place({ week: week.number, date }))
  }
  const putDown = () => {
    if (!carried) return
    const { activity, date } = carried
    setCarried(undefined)
    setDroppedId(activity.id)
    if (date === activity.date) return setSaid(t('move.stays', { title: activity.title }))
    setSaid(t('move.put_down', { title: activity.title, place: place(carried) }))
    onMove({ activity, date })
  }
  const cancel = () => {
    if (!carried) return
    setCarried(undefined)
    setSaid(t('move.stays', { title: carried.activity.title }))
  }
  const left = () => setDroppedId(undefined)
  return { carried, said, droppedId, pickUp, carry, putDown, cancel, left }
}

import {
  changeActivity,
  getSchedule,
  type ScheduleActivity,
  type ScheduleState,
} from '@rytm/contract/schedules.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '#platform/api.ts'
import { useFormat } from '#platform/format.ts'
import { endpointQuery } from '#platform/queries.ts'
import { useProblemText } from '#ui/problemText.ts'
import { useNotify } from '#ui/UndoNotification.tsx'

interface Move {
  activity: ScheduleActivity
  date: string
  isUndo?: boolean
}

/** Moves at once and offers the way back; a refused move stands again where it was. */
export function useActivityMove(projectId: string) {
  const offerUndo = useOfferUndo()
  const client = useQueryClient()
  const notify = useNotify()
  const { problemText } = useProblemText()
  const { queryKey } = endpointQuery(getSchedule, { params: { projectId } })
  const mutationKey = ['schedules.move', projectId]
  const put = (changed: Partial<ScheduleActivity> & { id: string }) =>
    client.setQueryData<ScheduleState>(queryKey, (state) => state && withActivity({ state, changed }))
  const { mutate } = useMutation({
    mutationKey,
    // One after the other: the second move of the same activity carries the revision that the first one made.
    scope: { id: mutationKey.join(' ') },
    mutationFn: ({ activity: { id, revision }, date }: Move) => {
      const known = client.getQueryData<ScheduleState>(queryKey)?.activities.find((one) => one.id === id)
      const body = { date, revision: known?.revision ?? revision }
      return call(changeActivity, { params: { projectId, activityId: id }, body })
    },
    onMutate: async ({ activity, date }) => {
      await client.cancelQueries({ queryKey })
      put({ id: activity.id, date })
    },
    onSuccess: (moved, { activity, isUndo }) => {
      put({ id: moved.id, revision: moved.revision })
      const undo = () => mutate({ activity: moved, date: activity.date, isUndo: true })
      if (!isUndo) offerUndo({ moved, undo })
    },
    onError: (error, { activity }) => {
      put({ id: activity.id, date: activity.date })
      notify.done(problemText(error))
    },
    onSettled: () =>
      client.isMutating({ mutationKey }) === 1 ? client.invalidateQueries({ queryKey }) : undefined,
  })
  return (move: Move) => mutate(move)
}

function useOfferUndo() {
  const { t } = useTranslation('schedules')
  const format = useFormat()
  const notify = useNotify()
  return ({ moved: { title, date }, undo }: { moved: ScheduleActivity; undo: () => void }) =>
    notify.undoable({ text: t('move.done', { title, date: format.longDate(date) }), onUndo: undo })
}

function withActivity({
  state,
  changed,
}: {
  state: ScheduleState
  changed: Partial<ScheduleActivity> & { id: string }
}): ScheduleState {
  const activities = state.activities.map((activity) =>
    activity.id === changed.id ? { ...activity, ...changed } : activity,
  )
  return { ...state, activities }
}

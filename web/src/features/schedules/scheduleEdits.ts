import {
  addActivity,
  changeActivity,
  getSchedule,
  removeActivity,
  type ScheduleActivity,
  type ScheduleState,
} from '@rytm/contract/schedules.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '#platform/api.ts'
import { useFormat } from '#platform/format.ts'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { useProblemText } from '#ui/problemText.ts'
import { useNotify } from '#ui/UndoNotification.tsx'

/** Ticks at once and takes the tick back where the server refuses. */
export function useTick(projectId: string) {
  const client = useQueryClient()
  const notify = useNotify()
  const format = useFormat()
  const { problemText } = useProblemText()
  const { queryKey } = endpointQuery(getSchedule, { params: { projectId } })
  const put = (activityId: string, doneOn: string | null) =>
    client.setQueryData<ScheduleState>(queryKey, (state) => state && withTick({ state, activityId, doneOn }))
  const tick = useMutation({
    mutationFn: ({ activity, doneOn }: { activity: ScheduleActivity; doneOn: string | null }) =>
      call(changeActivity, { params: { projectId, activityId: activity.id }, body: { doneOn } }),
    onMutate: async ({ activity, doneOn }) => {
      await client.cancelQueries({ queryKey })
      put(activity.id, doneOn)
    },
    onError: (error, { activity }) => {
      put(activity.id, activity.doneOn)
      notify.done(problemText(error))
    },
    onSettled: () => client.invalidateQueries({ queryKey }),
  })
  return (activity: ScheduleActivity) =>
    tick.mutate({ activity, doneOn: activity.doneOn === null ? format.today() : null })
}

function withTick({
  state,
  activityId,
  doneOn,
}: {
  state: ScheduleState
  activityId: string
  doneOn: string | null
}): ScheduleState {
  const activities = state.activities.map((activity) =>
    activity.id === activityId ? { ...activity, doneOn } : activity,
  )
  return { ...state, activities }
}

/** Removes at once and offers the way back: the activity returns with its id, place and tick. */
export function useRemoval(projectId: string) {
  const { t } = useTranslation('schedules')
  const client = useQueryClient()
  const notify = useNotify()
  const { problemText } = useProblemText()
  const removal = useEndpointMutation({ endpoint: removeActivity, refreshes: ['schedules'] })
  const restore = async (removed: ScheduleActivity) => {
    try {
      await restoreActivity({ projectId, removed })
    } catch (error) {
      notify.done(problemText(error))
    }
    await client.invalidateQueries({ queryKey: ['schedules'] })
  }
  return (activity: ScheduleActivity) =>
    removal.mutate(
      { params: { projectId, activityId: activity.id } },
      {
        onSuccess: (removed) =>
          notify.undoable({
            text: t('activity.removed', { title: removed.title }),
            onUndo: () => void restore(removed),
          }),
        onError: (error) => notify.done(problemText(error)),
      },
    )
}

async function restoreActivity({ projectId, removed }: { projectId: string; removed: ScheduleActivity }) {
  const { id, date, title, note, owner, doneOn, position } = removed
  await call(addActivity, { params: { projectId }, body: { id, date, title, note, owner } })
  await call(changeActivity, { params: { projectId, activityId: id }, body: { doneOn, position } })
}

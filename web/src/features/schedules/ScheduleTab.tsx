import { getSchedule, type ScheduleActivity, type ScheduleState } from '@rytm/contract/schedules.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { endpointQuery } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { useKey } from '#ui/keyboard.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { ActivityDrawer, type Edited } from './ActivityDrawer.tsx'
import { ClientAnswers } from './ClientAnswers.tsx'
import { PlanBoard } from './PlanBoard.tsx'
import { PlanHeader } from './PlanHeader.tsx'
import { planWeeks, weekOf } from './planWeeks.ts'
import { ScheduleStart } from './ScheduleStart.tsx'
import { useRemoval, useTick } from './scheduleEdits.ts'
import { useActivityMove } from './useActivityMove.ts'
import { VersionList } from './VersionList.tsx'

const mailRefreshMs = 4000

/** The plan of one project: edit it, publish it, see who has it and what they answered. */
export function ScheduleTab({ projectId }: { projectId: string }) {
  const schedule = useQuery({
    ...endpointQuery(getSchedule, { params: { projectId } }),
    refetchInterval: ({ state }) => isMailOnItsWay(state.data) && mailRefreshMs,
  })
  if (schedule.isPending) return <LoadingSkeleton shape="list" />
  if (schedule.isError) return <ErrorState error={schedule.error} onRetry={() => void schedule.refetch()} />
  return <Schedule projectId={projectId} state={schedule.data} />
}

function Schedule({ projectId, state }: { projectId: string; state: ScheduleState }) {
  const mayWrite = useMay('schedules.write')
  const today = useFormat().today()
  const tick = useTick(projectId)
  const remove = useRemoval(projectId)
  const move = useActivityMove(projectId)
  const [edited, setEdited] = useState<Edited>()
  const open = (activity: ScheduleActivity) => setEdited({ activity })
  const add = (date: string) => setEdited({ date })
  const reload = (activityId: string) => {
    const activity = state.activities.find(({ id }) => id === activityId)
    setEdited(activity && { activity })
  }
  const usualDate = usualDateOf({ state, today })
  return (
    <>
      {mayWrite && <AddKey onAdd={() => add(usualDate)} />}
      <ClientAnswers versions={state.versions} />
      {state.activities.length === 0 && state.versions.length === 0 ? (
        <ScheduleStart projectId={projectId} state={state} mayWrite={mayWrite} onAdd={() => add(usualDate)} />
      ) : (
        <>
          <PlanHeader
            projectId={projectId}
            state={state}
            mayWrite={mayWrite}
            onAdd={() => add(usualDate)}
            onOpen={open}
          />
          <PlanBoard
            plan={planWeeks({ state, today })}
            standings={state.standings}
            mayWrite={mayWrite}
            onTick={tick}
            onOpen={open}
            onAdd={add}
            onMove={move}
          />
        </>
      )}
      <VersionList projectId={projectId} state={state} mayWrite={mayWrite} />
      <ActivityDrawer
        projectId={projectId}
        weeks={state.weeks}
        edited={edited}
        onClose={() => setEdited(undefined)}
        onRemove={remove}
        onReload={reload}
      />
    </>
  )
}

function isMailOnItsWay(state: ScheduleState | undefined): boolean {
  const [latest] = state?.versions ?? []
  return Boolean(
    latest?.recipients.some(({ mailState }) => mailState === 'queued' || mailState === 'sending'),
  )
}

/** Today while the project runs, else its start. */
function usualDateOf({ state, today }: { state: ScheduleState; today: string }): string {
  return weekOf({ date: today, weeks: state.weeks }) ? today : (state.startDate ?? today)
}

function AddKey({ onAdd }: { onAdd: () => void }) {
  const { t } = useTranslation('schedules')
  useKey({ keys: 'n', label: t('add'), run: onAdd })
  return null
}

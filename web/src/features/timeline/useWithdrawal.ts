import type { TimelineRow } from '@rytm/contract/timeline.ts'
import { restoreTouchpoint, withdrawTouchpoint } from '@rytm/contract/touchpoints.ts'
import {
  restoreApproaches,
  restoreWorkEntry,
  withdrawApproaches,
  withdrawWorkEntry,
} from '@rytm/contract/work.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '#platform/api.ts'
import { useProblemText } from '#ui/problemText.ts'
import { useNotify } from '#ui/UndoNotification.tsx'

type Change = (input: { id: string; withdrawn: boolean }) => Promise<void>

/** Facts that can be taken back by themselves; the others have their own ways. */
const changes: Record<string, Change> = {
  touchpoint: ({ id, withdrawn }) =>
    call(withdrawn ? restoreTouchpoint : withdrawTouchpoint, { params: { touchpointId: id } }),
  work_entry: ({ id, withdrawn }) =>
    call(withdrawn ? restoreWorkEntry : withdrawWorkEntry, { params: { workEntryId: id } }),
  approach_count: ({ id, withdrawn }) =>
    call(withdrawn ? restoreApproaches : withdrawApproaches, { params: { approachCountId: id } }),
}
const refreshes = ['timeline', 'work', 'touchpoints', 'projects', 'clients']

export function useWithdrawal({ kind, factId, withdrawn }: TimelineRow): (() => void) | undefined {
  const client = useQueryClient()
  const notify = useNotify()
  const { problemText } = useProblemText()
  const change = changes[kind]
  const mutation = useMutation({
    mutationFn: async () => change?.({ id: factId, withdrawn }),
    onSuccess: () => Promise.all(refreshes.map((module) => client.invalidateQueries({ queryKey: [module] }))),
    onError: (error) => notify.done(problemText(error)),
  })
  return change && (() => mutation.mutate())
}

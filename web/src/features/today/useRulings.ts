import { dismissReply, withdrawRuling } from '@rytm/contract/commitments.rulings.ts'
import type { TodayRow } from '@rytm/contract/commitments.ts'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { useProblemText } from '#ui/problemText.ts'
import { useNotify } from '#ui/UndoNotification.tsx'

export const rulingRefreshes = ['commitments', 'projects']

/** Says what was decided and offers the way back. */
export function useRuled() {
  const { t } = useTranslation('today')
  const notify = useNotify()
  const { problemText } = useProblemText()
  const withdraw = useEndpointMutation({ endpoint: withdrawRuling, refreshes: rulingRefreshes })
  return ({ row, text }: { row: Pick<TodayRow, 'id'>; text: string }) =>
    notify.undoable({
      text,
      onUndo: () =>
        withdraw.mutate(
          { params: { commitmentId: row.id } },
          {
            onSuccess: () => notify.done(t('let_go.undone')),
            onError: (error) => notify.done(problemText(error)),
          },
        ),
    })
}

/** One key closes what the client said without an answer. */
export function useDismissal() {
  const { t } = useTranslation('today')
  const notify = useNotify()
  const ruled = useRuled()
  const { problemText } = useProblemText()
  const dismiss = useEndpointMutation({ endpoint: dismissReply, refreshes: rulingRefreshes })
  return (row: TodayRow) =>
    dismiss.mutate(
      { params: { commitmentId: row.id } },
      {
        onSuccess: () => ruled({ row, text: t('dismissed', { client: row.client.name }) }),
        onError: (error) => notify.done(problemText(error)),
      },
    )
}

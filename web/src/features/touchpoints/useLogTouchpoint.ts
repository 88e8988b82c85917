import { logTouchpoint, withdrawTouchpoint } from '@rytm/contract/touchpoints.ts'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { useNotify } from '#ui/UndoNotification.tsx'

const refreshes = ['commitments', 'touchpoints', 'timeline', 'projects', 'clients']

/** Saves at once and offers the way back. */
export function useLogTouchpoint({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('touchpoints')
  const notify = useNotify()
  const withdraw = useEndpointMutation({ endpoint: withdrawTouchpoint, refreshes })
  const log = useEndpointMutation({ endpoint: logTouchpoint, refreshes })
  return {
    ...log,
    mutate: (input: Parameters<typeof log.mutate>[0]) =>
      log.mutate(input, {
        onSuccess: ({ touchpoint: { id, client } }) => {
          onDone()
          notify.undoable({
            text: t('logger.saved', { client: client.name }),
            onUndo: () =>
              withdraw.mutate(
                { params: { touchpointId: id } },
                { onSuccess: () => notify.done(t('logger.withdrawn')) },
              ),
          })
        },
      }),
  }
}

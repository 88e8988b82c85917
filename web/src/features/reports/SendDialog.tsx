import { sendReport } from '@rytm/contract/reports.sent.ts'
import type { ReportDraft } from '@rytm/contract/reports.ts'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { useNotify } from '#ui/UndoNotification.tsx'
import type { DraftPlace } from './draftSaving.ts'
import { RecipientsDialog } from './RecipientsDialog.tsx'

interface Props {
  opened: boolean
  projectId: string
  draft: ReportDraft
  place: () => DraftPlace
  onClose: () => void
  onSent: () => void
}

export function SendDialog({ opened, projectId, draft, place, onClose, onSent }: Props) {
  const { t } = useTranslation('reports')
  const notify = useNotify()
  const send = useEndpointMutation({
    endpoint: sendReport,
    refreshes: ['reports', 'projects', 'timeline', 'mail'],
  })
  const submit = (contactIds: string[]) => {
    const { reportId, revision } = place()
    if (!reportId) return
    const sent = () => {
      const count = contactIds.length
      notify.done(count === 0 ? t('send.closed') : t('send.sent', { count }))
      onSent()
    }
    // Not by the callback of the call: the desk of a report that is sent is gone before it would come.
    send.mutateAsync({ params: { projectId, reportId }, body: { revision, contactIds } }).then(sent, () => {})
  }
  const { clientName, title } = draft.view.head
  return (
    <RecipientsDialog
      opened={opened}
      title={t('send.title')}
      text={<p>{t('send.text', { client: clientName, project: title })}</p>}
      nobody={t('send.nobody')}
      confirm={t('send.confirm')}
      recipients={draft.recipients}
      error={send.error}
      pending={send.isPending}
      onClose={onClose}
      onSend={submit}
    />
  )
}

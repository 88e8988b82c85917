import type { ClosingDraft } from '@rytm/contract/reports.closing.ts'
import { sendClosingReport } from '@rytm/contract/reports.closingSent.ts'
import type { ClosingResult } from '@rytm/domain/reports/closing.ts'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { useEndpointMutation } from '#platform/queries.ts'
import { useNotify } from '#ui/UndoNotification.tsx'
import type { DraftPlace } from './draftSaving.ts'
import { RecipientsDialog } from './RecipientsDialog.tsx'

interface Props {
  opened: boolean
  projectId: string
  draft: ClosingDraft
  result: ClosingResult
  place: () => DraftPlace
  onClose: () => void
}

/** Asked once, because neither the report nor the end can be taken back as if they had not been. */
export function ClosingSendDialog({ opened, projectId, draft, result, place, onClose }: Props) {
  const { t } = useTranslation('closing')
  const word = useWord()
  const notify = useNotify()
  const send = useEndpointMutation({
    endpoint: sendClosingReport,
    refreshes: ['reports', 'projects', 'timeline', 'mail', 'clients', 'commitments'],
  })
  const submit = (contactIds: string[]) => {
    const { reportId: closingReportId, revision } = place()
    if (!closingReportId) return
    const params = { projectId, closingReportId }
    send.mutate(
      { params, body: { revision, contactIds } },
      {
        onSuccess: () => {
          notify.done(t('sent'))
          onClose()
        },
      },
    )
  }
  const { clientName, title } = draft.view.head
  const status = word(`project.status.${result}`)
  return (
    <RecipientsDialog
      opened={opened}
      title={t('dialog_title')}
      text={<p>{t('dialog_text', { client: clientName, project: title, status })}</p>}
      nobody={t('nobody')}
      confirm={t('dialog_confirm')}
      recipients={draft.recipients}
      error={send.error}
      pending={send.isPending}
      onClose={onClose}
      onSend={submit}
    />
  )
}

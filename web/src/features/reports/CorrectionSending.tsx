import { type CorrectionDraft, correctReport } from '@rytm/contract/reports.corrections.ts'
import type { ReportParts } from '@rytm/contract/reports.ts'
import { IconSend } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { useEndpointMutation } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { ConfirmButton } from '#ui/ConfirmButton.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'

interface Props {
  projectId: string
  reportId: string
  recipients: CorrectionDraft['recipients']
  body: { corrects: number; reason: string; parts: ReportParts }
  disabled: boolean
  onSent: () => void
}

/** Asked once: a correction goes to those who were given the report, and does not change any more. */
export function CorrectionSending({ projectId, reportId, recipients, body, disabled, onSent }: Props) {
  const { t } = useTranslation('reports')
  const format = useFormat()
  const notify = useNotify()
  const navigate = useNavigate()
  const may = useMay('reports.send')
  const send = useEndpointMutation({
    endpoint: correctReport,
    refreshes: ['reports', 'projects', 'timeline', 'mail'],
  })
  const names = recipients.map(({ name }) => name)
  const onConfirm = async () => {
    const sent = await send.mutateAsync({ params: { projectId, reportId }, body })
    onSent()
    notify.done(t('correction.sent'))
    void navigate({
      to: '/projects/$projectId/reports/corrections/$correctionId',
      params: { projectId, correctionId: sent.id },
    })
  }
  return (
    <div>
      <ConfirmButton
        variant="filled"
        leftSection={<IconSend size={17} stroke={1.75} />}
        disabled={disabled || !may}
        title={t('correction.ask')}
        text={
          <p>
            {names.length > 0 ? t('correction.to', { names: format.list(names) }) : t('correction.nobody')}{' '}
            {t('correction.stays')}
          </p>
        }
        confirmLabel={t('send.confirm')}
        onConfirm={onConfirm}
      >
        {t('correction.action')}
      </ConfirmButton>
    </div>
  )
}

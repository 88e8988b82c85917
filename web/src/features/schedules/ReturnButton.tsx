import { markScheduleReturn } from '@rytm/contract/schedules.ts'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { ConfirmButton } from '#ui/ConfirmButton.tsx'

/** "It did not arrive": the client is not believed to have it any more. */
export function ReturnButton({
  name,
  ...params
}: {
  projectId: string
  versionId: string
  contactId: string
  name: string
}) {
  const { t } = useTranslation('schedules')
  const mark = useEndpointMutation({ endpoint: markScheduleReturn, refreshes: ['schedules', 'projects'] })
  return (
    <ConfirmButton
      variant="subtle"
      color="gray"
      size="compact-sm"
      title={t('handover.return_title', { name })}
      text={t('handover.return_text')}
      confirmLabel={t('handover.return')}
      onConfirm={() => mark.mutateAsync({ params })}
    >
      {t('handover.return')}
    </ConfirmButton>
  )
}

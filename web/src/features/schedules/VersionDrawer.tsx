import { getScheduleVersion } from '@rytm/contract/schedules.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { endpointQuery } from '#platform/queries.ts'
import { Drawer } from '#ui/Drawer.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { SchedulePaper } from './SchedulePaper.tsx'

interface Props {
  projectId: string
  versionId: string
  number: number
  opened: boolean
  onClose: () => void
}

export function VersionDrawer({ number, opened, onClose, ...params }: Props) {
  const { t } = useTranslation('schedules')
  return (
    <Drawer opened={opened} onClose={onClose} title={t('version.name', { number })} width={640}>
      {opened && <Version {...params} />}
    </Drawer>
  )
}

function Version(params: { projectId: string; versionId: string }) {
  const version = useQuery(endpointQuery(getScheduleVersion, { params }))
  if (version.isPending) return <LoadingSkeleton shape="list" />
  if (version.isError) return <ErrorState error={version.error} onRetry={() => void version.refetch()} />
  return <SchedulePaper view={version.data} />
}

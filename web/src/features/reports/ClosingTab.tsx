import { NativeSelect } from '@mantine/core'
import { getProject } from '@rytm/contract/projects.ts'
import { listClosingReports } from '@rytm/contract/reports.closingSent.ts'
import { IconFlag } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endpointQuery } from '#platform/queries.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { ClosingDesk } from './ClosingDesk.tsx'
import { SentClosing } from './SentClosing.tsx'

/** While a project is being closed its report is written here; afterwards it is read here. */
export function ClosingTab({ projectId }: { projectId: string }) {
  const project = useQuery(endpointQuery(getProject, { params: { projectId } }))
  if (project.isPending) return <LoadingSkeleton shape="page" />
  if (project.data?.status === 'closing') return <ClosingDesk projectId={projectId} />
  return <SentClosings projectId={projectId} />
}

function SentClosings({ projectId }: { projectId: string }) {
  const { t } = useTranslation('closing')
  const reports = useQuery(endpointQuery(listClosingReports, { params: { projectId } }))
  const [chosen, choose] = useState<string>()
  if (reports.isPending) return <LoadingSkeleton shape="page" />
  if (reports.isError) return <ErrorState error={reports.error} onRetry={() => void reports.refetch()} />
  const { items } = reports.data
  const [newest] = items
  if (!newest)
    return (
      <EmptyState icon={<IconFlag size={32} stroke={1.5} />} title={t('empty_title')}>
        {t('empty_text')}
      </EmptyState>
    )
  const closingReportId = chosen ?? newest.id
  return (
    <>
      {items.length > 1 && (
        <NativeSelect
          label={t('which')}
          maw={320}
          mb="md"
          value={closingReportId}
          onChange={(event) => choose(event.currentTarget.value)}
          data={items.map(({ id, number }) => ({ value: id, label: t('number', { number }) }))}
        />
      )}
      <SentClosing key={closingReportId} projectId={projectId} closingReportId={closingReportId} />
    </>
  )
}

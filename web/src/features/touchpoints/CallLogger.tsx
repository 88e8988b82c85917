import { useDebouncedValue } from '@mantine/hooks'
import { getCallLogger, type LoggerProject } from '@rytm/contract/touchpoints.logger.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endpointQuery } from '#platform/queries.ts'
import type { CallLoggerProps, LoggerPreset } from '#ui/callLogger.tsx'
import { Drawer } from '#ui/Drawer.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { CallLoggerForm } from './CallLoggerForm.tsx'

export function CallLogger({ opened, projectId, preset, onClose }: CallLoggerProps) {
  const { t } = useTranslation('touchpoints')
  const onPage = useParams({ strict: false }) as { projectId?: string }
  return (
    <Drawer opened={opened} onClose={onClose} title={t('logger.title')} width={480}>
      <Loaded projectId={projectId ?? onPage.projectId} preset={preset} onDone={onClose} />
    </Drawer>
  )
}

const typingMs = 250

/** A chosen project is asked for by its id, so that its siblings come along. */
function Loaded({
  projectId,
  preset,
  onDone,
}: {
  projectId: string | undefined
  preset: LoggerPreset
  onDone: () => void
}) {
  const { t } = useTranslation('touchpoints')
  const [chosenId, setChosenId] = useState(projectId)
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed, typingMs)
  const query = { projectId: chosenId, search: search || undefined }
  const offer = useQuery({ ...endpointQuery(getCallLogger, { query }), placeholderData: keepPreviousData })
  if (offer.isPending) return <LoadingSkeleton shape="list" rows={5} />
  if (offer.isError) return <ErrorState error={offer.error} onRetry={() => void offer.refetch()} />
  const chosen = offer.data.projects.find(({ id }) => id === chosenId) ?? offer.data.projects[0]
  if (!chosen)
    return <EmptyState title={t('logger.no_projects_title')}>{t('logger.no_projects_text')}</EmptyState>
  return (
    <CallLoggerForm
      key={chosen.id}
      offer={offer.data}
      project={chosen}
      preset={chosen.id === projectId ? preset : {}}
      onProject={(project: LoggerProject) => setChosenId(project.id)}
      onSearch={setTyped}
      onDone={onDone}
    />
  )
}

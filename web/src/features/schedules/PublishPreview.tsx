import { previewSchedule } from '@rytm/contract/schedules.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { endpointQuery } from '#platform/queries.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import classes from './Publish.module.css'
import { SchedulePaper } from './SchedulePaper.tsx'

export function PublishPreview({ projectId }: { projectId: string }) {
  const { t } = useTranslation('schedules')
  const preview = useQuery({
    ...endpointQuery(previewSchedule, { params: { projectId } }),
    refetchOnMount: 'always',
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long plan is scrolled by keys
    <section className={classes.preview} aria-label={t('publish.preview')} tabIndex={0}>
      <p className={classes.previewLabel}>{t('publish.preview')}</p>
      {preview.isPending && <LoadingSkeleton shape="list" />}
      {preview.isError && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data && <SchedulePaper view={preview.data} />}
    </section>
  )
}

import { Button } from '@mantine/core'
import { type AuditEntryView, listAudit } from '@rytm/contract/audit.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endpointPages } from '#platform/queries.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { AuditFilters, type AuditFilterValues, noFilters } from './AuditFilters.tsx'
import { AuditRow } from './AuditRow.tsx'
import classes from './AuditScreen.module.css'

export function AuditScreen() {
  const { t } = useTranslation('audit')
  const [filters, setFilters] = useState<AuditFilterValues>(noFilters)
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <AuditFilters values={filters} onChange={setFilters} />
      <Entries filters={filters} />
    </>
  )
}

function Entries({ filters }: { filters: AuditFilterValues }) {
  const { t } = useTranslation('audit')
  const query = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''))
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    endpointPages(listAudit, { query }),
  )
  if (error && !data) return <ErrorState error={error} onRetry={refetch} />
  if (!data) return <LoadingSkeleton shape="list" rows={8} />
  const entries: AuditEntryView[] = data.pages.flatMap(({ items }) => items)
  if (entries.length === 0) return <EmptyState title={t('empty_title')}>{t('empty_text')}</EmptyState>
  return (
    <>
      <ul className={classes.list}>
        {entries.map((entry) => (
          <AuditRow key={entry.id} entry={entry} />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" mt="md" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  )
}

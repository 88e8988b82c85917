import { Button, Title } from '@mantine/core'
import { type ImportSummary, listImports } from '@rytm/contract/imports.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { endpointPages } from '#platform/queries.ts'
import { DateText } from '#ui/DateText.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { StatusBadge, type Tone } from '#ui/StatusBadge.tsx'
import { FileDrop } from './FileDrop.tsx'
import classes from './Imports.module.css'

export function ImportsPage() {
  const { t } = useTranslation('imports')
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <FileDrop />
      <EarlierFiles />
    </>
  )
}

/** Nothing is shown before there is a first one: the place to drop a file says all that is needed. */
function EarlierFiles() {
  const { t } = useTranslation('imports')
  const list = useInfiniteQuery(endpointPages(listImports, { query: { limit: 20 } }))
  if (list.isPending) return <LoadingSkeleton shape="list" rows={3} />
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  const items = list.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return null
  return (
    <section className={classes.section}>
      <Title order={2}>{t('list.title')}</Title>
      <ul className={classes.list}>
        {items.map((item) => (
          <ImportRow key={item.id} item={item} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('drafts.more')}
        </Button>
      )}
    </section>
  )
}

const tones: Record<ImportSummary['state'], Tone> = {
  uploaded: 'neutral',
  running: 'accent',
  done: 'good',
  failed: 'bad',
}

function ImportRow({ item }: { item: ImportSummary }) {
  const { t } = useTranslation('imports')
  const result =
    item.state === 'done'
      ? t('result.created', { count: item.created })
      : t('list.rows_of', { count: item.rows })
  return (
    <li>
      <Link to="/import/$importId" params={{ importId: item.id }} className={classes.row}>
        <span className={classes.name}>{item.fileName}</span>
        <span className={classes.about}>{[result, item.uploadedBy].join(' · ')}</span>
        <span className={classes.state}>
          <StatusBadge tone={tones[item.state]}>{t(`state.${item.state}`)}</StatusBadge>
        </span>
        <span className={classes.when}>
          <DateText instant={item.uploadedAt} />
        </span>
      </Link>
    </li>
  )
}

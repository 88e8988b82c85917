import { Button, SegmentedControl } from '@mantine/core'
import { listReportsOfTheWeek, type ReportsOfTheWeek } from '@rytm/contract/reports.ts'
import { IconChecks, IconReportAnalytics } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { endpointQuery } from '#platform/queries.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import classes from './Reports.module.css'
import { WaitingLetters } from './WaitingLetters.tsx'
import { WeekPicker } from './WeekPicker.tsx'
import { WeekProgress } from './WeekProgress.tsx'
import { WeekRow } from './WeekRow.tsx'
import { nextUnsent, toQuery, type WeekSearch } from './weekSearch.ts'

/** What do I owe to whom at the end of this week? */
export function ReportsPage({ search }: { search: WeekSearch }) {
  const { t } = useTranslation('reports')
  const week = useQuery(endpointQuery(listReportsOfTheWeek, { query: toQuery(search) }))
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <div className={classes.bar}>
        {week.data && <WeekPicker week={week.data} search={search} />}
        <Whose search={search} />
      </div>
      {week.isPending && <LoadingSkeleton shape="list" />}
      {week.isError && <ErrorState error={week.error} onRetry={() => void week.refetch()} />}
      {week.data && <Week week={week.data} search={search} />}
    </>
  )
}

function Whose({ search }: { search: WeekSearch }) {
  const { t } = useTranslation('reports')
  const navigate = useNavigate()
  return (
    <SegmentedControl
      aria-label={t('whose')}
      value={search.all ? 'all' : 'mine'}
      onChange={(value) =>
        void navigate({ to: '/reports', search: { ...search, all: value === 'all' ? true : undefined } })
      }
      data={[
        { value: 'mine', label: t('mine') },
        { value: 'all', label: t('everybody') },
      ]}
    />
  )
}

function Week({ week, search }: { week: ReportsOfTheWeek; search: WeekSearch }) {
  const { t } = useTranslation('reports')
  const { items } = week
  if (items.length === 0) return <NothingDue search={search} />
  const next = nextUnsent({ items })
  return (
    <>
      <div className={classes.summary}>
        <WeekProgress items={items} />
        {next ? (
          <Button
            renderRoot={(props) => (
              <Link
                to="/reports/$projectId"
                params={{ projectId: next.projectId }}
                search={search}
                {...props}
              />
            )}
          >
            {week.sent > 0 ? t('continue') : t('start')}
          </Button>
        ) : (
          <p className={classes.done} role="status">
            <IconChecks size={18} stroke={1.75} aria-hidden="true" />
            <strong>{t('all_sent_title')}.</strong> {t('all_sent_text')}
          </p>
        )}
      </div>
      <WaitingLetters letters={week.waiting} />
      <ul className={classes.list}>
        {items.map((item) => (
          <WeekRow key={item.projectId} item={item} search={search} />
        ))}
      </ul>
    </>
  )
}

function NothingDue({ search }: { search: WeekSearch }) {
  const { t } = useTranslation('reports')
  const navigate = useNavigate()
  return (
    <EmptyState
      icon={<IconReportAnalytics size={32} stroke={1.5} />}
      title={t('empty_title')}
      action={
        search.all ? (
          <Button onClick={() => void navigate({ to: '/projects' })}>{t('empty_action')}</Button>
        ) : (
          <Button
            variant="default"
            onClick={() => void navigate({ to: '/reports', search: { ...search, all: true } })}
          >
            {t('show_all')}
          </Button>
        )
      }
    >
      {search.all ? t('empty_all') : t('empty_mine')}
    </EmptyState>
  )
}

import { Button } from '@mantine/core'
import { type CareBoard, getCareBoard } from '@rytm/contract/commitments.care.ts'
import { IconFileText, IconHeartHandshake } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { endpointQuery } from '#platform/queries.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import classes from './Care.module.css'
import { ConsultantsSection } from './ConsultantsSection.tsx'
import { EffortSection } from './EffortSection.tsx'
import { useFigureDrawer } from './FigureDrawer.tsx'
import { OverdueSection } from './OverdueSection.tsx'
import { ReplySection } from './ReplySection.tsx'
import { SilentSection } from './SilentSection.tsx'
import { TrendSection } from './TrendSection.tsx'

/** Which client is going silent, who needs help? */
export function CareBoardPage() {
  const { t } = useTranslation('care')
  const board = useQuery(endpointQuery(getCareBoard))
  const record = (
    <Button
      variant="default"
      leftSection={<IconFileText size={16} stroke={1.75} aria-hidden="true" />}
      renderRoot={(props) => <Link to="/care/record" {...props} />}
    >
      {t('record_link')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} actions={record} />
      {board.isPending && <LoadingSkeleton shape="list" />}
      {board.isError && !board.data && (
        <ErrorState error={board.error} onRetry={() => void board.refetch()} />
      )}
      {board.data && <Board board={board.data} />}
    </>
  )
}

function Board({ board }: { board: CareBoard }) {
  const { t } = useTranslation('care')
  const { show, drawer } = useFigureDrawer()
  const { silent, overdue, consultants, trend, reply } = board
  if (board.running === 0 && overdue.total === 0 && trend.kinds.length === 0) return <NothingRuns />
  return (
    <div className={classes.board}>
      <SilentSection silent={silent} />
      <OverdueSection overdue={overdue} onShow={show} />
      <ConsultantsSection consultants={consultants} onShow={show} />
      <TrendSection trend={trend} onShow={show} />
      <ReplySection
        title={t('reply.title')}
        reply={reply}
        asked={{ from: trend.from, to: trend.to }}
        onShow={show}
      />
      <EffortSection />
      {drawer}
    </div>
  )
}

function NothingRuns() {
  const { t } = useTranslation('care')
  return (
    <EmptyState
      icon={<IconHeartHandshake size={32} stroke={1.5} />}
      title={t('empty.title')}
      action={<Button renderRoot={(props) => <Link to="/projects" {...props} />}>{t('empty.action')}</Button>}
    >
      {t('empty.text')}
    </EmptyState>
  )
}

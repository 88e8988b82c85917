import { withdrawRuling } from '@rytm/contract/commitments.rulings.ts'
import {
  listProjectCommitments,
  type OpenCommitment,
  type SettledCommitment,
} from '@rytm/contract/commitments.ts'
import type { CommitmentStatus } from '@rytm/domain/commitments/commitment.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DueText } from '#features/today/DueText.tsx'
import { rulingRefreshes } from '#features/today/useRulings.ts'
import { useWhy } from '#features/today/useWhy.ts'
import { useFormat, useWord } from '#platform/format.ts'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { useProblemText } from '#ui/problemText.ts'
import { StatusBadge, type Tone } from '#ui/StatusBadge.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import classes from './Commitments.module.css'
import { type Part, Section } from './Section.tsx'

const shownAtFirst = 6

/** What is owed to the client, and how it went so far: quiet, for looking things up. */
export function Commitments({ project }: Part) {
  const { t } = useTranslation(['today', 'ui'])
  const [all, setAll] = useState(false)
  const read = useQuery(endpointQuery(listProjectCommitments, { params: { projectId: project.id } }))
  if (read.isPending) return null
  if (read.isError) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />
  const { open, history } = read.data
  if (open.length + history.length === 0) return null
  const shown = all ? history : history.slice(0, shownAtFirst)
  return (
    <Section title={t('today:panel')}>
      <ul className={classes.lines}>
        {open.map((commitment) => (
          <Open key={commitment.id} commitment={commitment} />
        ))}
        {shown.map((commitment) => (
          <Settled key={commitment.id} commitment={commitment} />
        ))}
      </ul>
      {history.length > shown.length && (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          {t('today:whole_history', { count: history.length })}
        </button>
      )}
    </Section>
  )
}

function Open({ commitment }: { commitment: OpenCommitment }) {
  const word = useWord()
  const why = useWhy()
  return (
    <li>
      <div className={classes.line}>
        <span className={classes.what}>{word(`commitment.kind.${commitment.kind}`)}</span>
        <DueText dueAt={commitment.dueAt} plannedAt={null} />
      </div>
      <div className={classes.why}>{why(commitment)}</div>
    </li>
  )
}

const tones: Record<CommitmentStatus, Tone> = {
  open: 'neutral',
  kept: 'good',
  attempted: 'warn',
  automatic: 'warn',
  late: 'warn',
  missed: 'bad',
  not_wanted: 'neutral',
  waived: 'neutral',
  cancelled: 'neutral',
}

function Settled({ commitment }: { commitment: SettledCommitment }) {
  const word = useWord()
  const details = useDetails()(commitment)
  const { kind, status } = commitment
  return (
    <li>
      <div className={classes.line}>
        <span className={classes.what}>{word(`commitment.kind.${kind}`)}</span>
        <StatusBadge tone={tones[status]}>{word(`commitment.status.${status}`)}</StatusBadge>
      </div>
      <div className={classes.why}>
        {details}
        {commitment.ruling && <TakeBack commitmentId={commitment.id} />}
      </div>
    </li>
  )
}

function TakeBack({ commitmentId }: { commitmentId: string }) {
  const { t } = useTranslation('ui')
  const mayRule = useMay('work.write')
  const notify = useNotify()
  const { problemText } = useProblemText()
  const withdraw = useEndpointMutation({ endpoint: withdrawRuling, refreshes: rulingRefreshes })
  if (!mayRule) return null
  return (
    <button
      type="button"
      className={classes.undo}
      disabled={withdraw.isPending}
      onClick={() =>
        withdraw.mutate({ params: { commitmentId } }, { onError: (error) => notify.done(problemText(error)) })
      }
    >
      {t('action.undo')}
    </button>
  )
}

/** When it happened, whether it was written down late, who answered for it, who let it go and why. */
function useDetails() {
  const { t } = useTranslation('today')
  const format = useFormat()
  const word = useWord()
  return ({ about, evidence, settledAt, recordedLate, responsible, ruling, dueAt }: SettledCommitment) => {
    const at = evidence?.occurredAt ?? settledAt ?? dueAt
    const week = about.week && word('project.week', { week: about.week.number, total: about.week.planned })
    return [
      week,
      format.humanInstant(at),
      recordedLate && t('recorded_late'),
      ruling ? (ruling.saidBy?.name ?? ruling.ruledBy.name) : responsible?.name,
      ruling && (ruling.reason || t('not_needed')),
    ]
      .filter(Boolean)
      .join(' · ')
  }
}

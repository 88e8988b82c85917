import type { ResponseOf } from '@rytm/contract/endpoint.ts'
import { listStatusChanges } from '@rytm/contract/projects.status.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat, useWord } from '#platform/format.ts'
import { endpointQuery } from '#platform/queries.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import classes from './Project.module.css'
import { type Part, Section } from './Section.tsx'

type StatusChange = ResponseOf<typeof listStatusChanges>['items'][number]

/** How the project came to its status, newest first; a draft that was never activated has no history. */
export function StatusHistory({ project }: Part) {
  const { t } = useTranslation('projects')
  const changes = useQuery(endpointQuery(listStatusChanges, { params: { projectId: project.id } }))
  if (changes.data?.items.length === 0 || changes.isPending) return null
  return (
    <Section title={t('history.title')}>
      {changes.isError ? (
        <ErrorState error={changes.error} onRetry={() => void changes.refetch()} />
      ) : (
        <ol className={classes.lines}>
          {changes.data.items.map((change) => (
            <Change key={change.id} change={change} />
          ))}
        </ol>
      )}
    </Section>
  )
}

function Change({ change }: { change: StatusChange }) {
  const { t } = useTranslation('projects')
  const format = useFormat()
  const word = useWord()
  const { from, to, occurredAt, changedBy, askedBy, reviewDate, reason } = change
  const said = [
    format.humanInstant(occurredAt),
    changedBy.name,
    askedBy && t('history.asked_by', { name: askedBy.name }),
    reviewDate && t('history.review', { date: format.fullDate(reviewDate) }),
  ]
  return (
    <li>
      {t('history.change', { from: word(`project.status.${from}`), to: word(`project.status.${to}`) })}
      <div className={classes.dim}>{said.filter(Boolean).join(' · ')}</div>
      {reason && <p className={classes.prose}>{reason}</p>}
    </li>
  )
}

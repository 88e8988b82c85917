import { listProjectCommitments } from '@rytm/contract/commitments.ts'
import type { ProjectDetail } from '@rytm/contract/projects.detail.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { DueText } from '#features/today/DueText.tsx'
import { MainAction } from '#features/today/MainAction.tsx'
import { useWhy } from '#features/today/useWhy.ts'
import { useWord } from '#platform/format.ts'
import { endpointQuery } from '#platform/queries.ts'
import classes from './Commitments.module.css'

/**
 * What the client of this project gets next, until when, and the way to do it; the kickoff has a card of its own.
 * Silent where nothing is owed.
 */
export function NextCommitment({ project }: { project: ProjectDetail }) {
  const { t } = useTranslation('today')
  const word = useWord()
  const why = useWhy()
  const { data } = useQuery(endpointQuery(listProjectCommitments, { params: { projectId: project.id } }))
  const next = data?.next
  if (!next) return null
  const person = project.contacts.find(({ contactId }) => contactId === next.contactId)
  const contact = person ? { id: person.contactId, name: person.name, phone: person.phone } : null
  const reason = why({ ...next, contact })
  return (
    <section className={classes.next} aria-label={t('next_label')}>
      <div className={classes.words}>
        <span className={classes.label}>{t('next_label')}</span>
        <strong className={classes.what}>{word(`commitment.kind.${next.kind}`)}</strong>
        <DueText dueAt={next.dueAt} plannedAt={null} />
        {reason && <span className={classes.why}>{reason}</span>}
      </div>
      {next.action !== 'kickoff' && (
        <div className={classes.action}>
          <MainAction row={{ ...next, project, contact }} filled={false} />
        </div>
      )}
    </section>
  )
}

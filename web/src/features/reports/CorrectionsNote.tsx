import { type CorrectionSummary, listCorrections } from '@rytm/contract/reports.corrections.ts'
import { IconFilePencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { endpointQuery } from '#platform/queries.ts'
import classes from './Sent.module.css'

interface NoteProps {
  projectId: string
  reportId: string
  /** The number of the correction that is on screen; 0 for the report itself. */
  shown: number
}

/** What followed the report that is on screen; nothing where nothing did. */
export function CorrectionsNote({ projectId, reportId, shown }: NoteProps) {
  const corrections = useQuery(endpointQuery(listCorrections, { params: { projectId } }))
  const later = corrections.data?.items.filter(
    (correction) => correction.reportId === reportId && correction.number > shown,
  )
  if (!later?.length) return null
  return (
    <ul className={classes.corrections} role="status">
      {later.map((correction) => (
        <CorrectionLine key={correction.id} projectId={projectId} correction={correction} />
      ))}
    </ul>
  )
}

interface LineProps {
  projectId: string
  correction: CorrectionSummary
}

export function CorrectionLine({ projectId, correction }: LineProps) {
  const { t } = useTranslation('reports')
  const format = useFormat()
  const { id: correctionId, number, reason, sentAt, sentBy } = correction
  return (
    <li>
      <IconFilePencil size={17} stroke={1.75} aria-hidden="true" />
      <span>
        <Link
          to="/projects/$projectId/reports/corrections/$correctionId"
          params={{ projectId, correctionId }}
        >
          {t('correction.number', { number })}
        </Link>
        {` · ${t('sent.by', { name: sentBy, when: format.humanInstant(sentAt) })}`}
        <br />
        {reason}
      </span>
    </li>
  )
}

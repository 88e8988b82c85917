import type { CareRow } from '@rytm/contract/commitments.care.ts'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { currentInstant } from '#platform/clock.ts'
import { useFormat } from '#platform/format.ts'
import { ConfidentialMark } from '#ui/ConfidentialMark.tsx'
import { DateText } from '#ui/DateText.tsx'
import classes from './Care.module.css'
import { useCareWords } from './careWords.ts'
import { Responsible } from './Responsible.tsx'

/** One commitment with the way to its project: how late it is, or how it went. */
export function CareRowLine({ row, shows }: { row: CareRow; shows: 'how_late' | 'how_it_went' }) {
  const { t } = useTranslation('care')
  const { kind } = useCareWords()
  const format = useFormat()
  const { responsible, ownerWhenDue, project, client } = row
  const moved = ownerWhenDue && responsible && ownerWhenDue.id !== responsible.id
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Link to="/projects/$projectId" params={{ projectId: project.id }} className={classes.link}>
          {kind(row.kind)}
        </Link>
        <span className={classes.quiet}>
          {[client.name, project.name].join(' · ')} {project.confidential && <ConfidentialMark />}
        </span>
        <span className={classes.quiet}>
          <Responsible responsible={responsible} />
          {moved && ` · ${t('responsible.owner_when_due', { name: ownerWhenDue.name })}`}
        </span>
      </div>
      <div className={classes.how}>
        {shows === 'how_late' ? (
          <>
            <strong className={classes.late}>{format.relative(row.dueAt)}</strong>
            <span className={classes.quiet}>
              <DateText instant={row.dueAt} />
            </span>
          </>
        ) : (
          <HowItWent row={row} />
        )}
      </div>
    </li>
  )
}

function HowItWent({ row }: { row: CareRow }) {
  const { t } = useTranslation('care')
  const format = useFormat()
  const isOverdue = row.status === 'open' && row.dueAt < currentInstant()
  const state = isOverdue ? 'overdue' : row.status
  const isBad = state === 'overdue' || row.countsAs === 'not_kept'
  return (
    <>
      <strong className={isBad ? classes.late : classes.state}>{t(`status.${state}`)}</strong>
      <span className={classes.quiet} title={format.fullInstant(row.dueAt)}>
        {t('rows.due', { when: format.humanInstant(row.dueAt) })}
      </span>
      {row.doneAt && (
        <span className={classes.quiet} title={format.fullInstant(row.doneAt)}>
          {t('rows.done', { when: format.humanInstant(row.doneAt) })}
        </span>
      )}
      {row.recordedLate && (
        <span className={classes.quiet}>
          {row.status === 'kept' && row.countsAs === 'not_kept'
            ? t('rows.too_late_record')
            : t('rows.late_record')}
        </span>
      )}
    </>
  )
}

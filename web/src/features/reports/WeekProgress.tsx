import type { WeekItem } from '@rytm/contract/reports.ts'
import { useTranslation } from 'react-i18next'
import classes from './Reports.module.css'

/** "3 of 6 sent", and the same as a row of marks. */
export function WeekProgress({ items }: { items: readonly WeekItem[] }) {
  const { t } = useTranslation('reports')
  const sent = items.filter(({ state }) => state === 'sent').length
  return (
    <span className={classes.progress}>
      <span>{t('progress', { sent, total: items.length })}</span>
      <span className={classes.marks} aria-hidden="true">
        {items.slice(0, 24).map(({ projectId, state }) => (
          <span key={projectId} data-sent={state === 'sent'} />
        ))}
      </span>
    </span>
  )
}

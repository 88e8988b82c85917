import type { ScheduleState } from '@rytm/contract/schedules.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { isPublished } from './publication.ts'
import classes from './Schedule.module.css'

const kinds = ['added', 'removed', 'moved', 'changed'] as const

/** "Since version 2: 1 added, 2 moved". Nothing before the first version. */
export function ChangesSummary({ state }: { state: Pick<ScheduleState, 'changes' | 'versions'> }) {
  const { t } = useTranslation('schedules')
  const format = useFormat()
  const { changes, versions } = state
  const number = versions[0]?.number
  if (!changes || number === undefined) return null
  if (isPublished(state)) return <p className={classes.changes}>{t('changes.none', { number })}</p>
  const said = kinds
    .filter((kind) => changes[kind] > 0)
    .map((kind) => t(`changes.${kind}`, { count: changes[kind] }))
  return (
    <p className={classes.changes}>
      {t('changes.since', { number })} {format.list(said)}
    </p>
  )
}

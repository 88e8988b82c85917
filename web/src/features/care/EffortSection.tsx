import { Title } from '@mantine/core'
import { getEffort } from '@rytm/contract/reports.effort.ts'
import type { EffortFigures, EffortView } from '@rytm/contract/views/effortView.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { endpointQuery } from '#platform/queries.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import classes from './Care.module.css'

/** What reporting costs, of the whole agency: what is measured is said, and nothing of one person. */
export function EffortSection() {
  const { t } = useTranslation('care')
  const effort = useQuery(endpointQuery(getEffort))
  if (effort.isError && !effort.data)
    return <ErrorState error={effort.error} onRetry={() => void effort.refetch()} />
  if (!effort.data) return null
  return <Effort title={t('effort.title')} effort={effort.data} />
}

export function Effort({ title, effort }: { title: string; effort: EffortView }) {
  const { t } = useTranslation('care')
  const format = useFormat()
  const { reports, projectWeeks, entriesPerProjectWeek } = effort
  return (
    <section>
      <Title order={2} size="h3" className={classes.heading}>
        {title}
      </Title>
      <dl className={classes.facts}>
        <Figure label={t('effort.report')} figures={reports} unit="seconds" />
        <Figure label={t('effort.project_week')} figures={projectWeeks} unit="minutes" />
        {entriesPerProjectWeek !== null && (
          <div>
            <dt>{t('effort.entries')}</dt>
            <dd>{format.number(entriesPerProjectWeek, 0)}</dd>
          </div>
        )}
      </dl>
      <p className={classes.quiet}>{t('effort.how')}</p>
    </section>
  )
}

interface FigureProps {
  label: string
  figures: EffortFigures
  unit: 'seconds' | 'minutes'
}

function Figure({ label, figures: { n, medianSeconds, withinAim, aimSeconds }, unit }: FigureProps) {
  const { t } = useTranslation('care')
  const format = useFormat()
  const amount = (seconds: number) =>
    t(`effort.${unit}`, { value: format.number(unit === 'minutes' ? seconds / 60 : seconds, 0) })
  const isKnown = medianSeconds !== null && withinAim !== null
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {isKnown ? t('effort.median', { amount: amount(medianSeconds) }) : t('effort.not_enough', { n })}
        {isKnown && (
          <span className={classes.quiet}>
            {` · ${t('effort.within', { within: withinAim, n, aim: amount(aimSeconds) })}`}
          </span>
        )}
      </dd>
    </div>
  )
}

import { Button, Title } from '@mantine/core'
import type { ScheduleState } from '@rytm/contract/schedules.ts'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { DueHint } from './DueHint.tsx'
import classes from './Schedule.module.css'
import { TemplateForm } from './TemplateForm.tsx'

interface Props {
  projectId: string
  state: ScheduleState
  mayWrite: boolean
  onAdd: () => void
}

/** Nothing planned yet: a template on real dates is the way to begin. */
export function ScheduleStart({ projectId, state, mayWrite, onAdd }: Props) {
  const { t } = useTranslation('schedules')
  const format = useFormat()
  if (state.startDate === null)
    return <EmptyState title={t('no_start.title')}>{t('no_start.text')}</EmptyState>
  if (!mayWrite) return <EmptyState title={t('empty.title_read')}>{t('empty.text_read')}</EmptyState>
  return (
    <section>
      <Title order={2}>{t('empty.title')}</Title>
      <p className={classes.lead}>{t('empty.text', { date: format.longDate(state.startDate) })}</p>
      <DueHint state={state} />
      <TemplateForm projectId={projectId} plannedWeeks={state.plannedWeeks} existing={0} />
      <Button className={classes.alone} variant="subtle" leftSection={<IconPlus size={16} />} onClick={onAdd}>
        {t('empty.by_hand')}
      </Button>
    </section>
  )
}

import { ActionIcon, Button } from '@mantine/core'
import type { ReportsOfTheWeek } from '@rytm/contract/reports.ts'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import classes from './Reports.module.css'
import type { WeekSearch } from './weekSearch.ts'

export function WeekPicker({ week, search }: { week: ReportsOfTheWeek; search: WeekSearch }) {
  const { t } = useTranslation('reports')
  const format = useFormat()
  const navigate = useNavigate()
  const go = (to: string | undefined) => void navigate({ to: '/reports', search: { ...search, week: to } })
  return (
    <div className={classes.picker}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('previous_week')}
        onClick={() => go(week.previousWeek)}
      >
        <IconChevronLeft size={18} stroke={1.75} />
      </ActionIcon>
      <span>{t('week_of', { range: format.dateRange(week.monday, week.sunday) })}</span>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('next_week')}
        disabled={week.nextWeek === null}
        onClick={() => go(week.nextWeek ?? undefined)}
      >
        <IconChevronRight size={18} stroke={1.75} />
      </ActionIcon>
      {!week.isCurrent && (
        <Button variant="subtle" size="compact-sm" onClick={() => go(undefined)}>
          {t('this_week')}
        </Button>
      )}
    </div>
  )
}

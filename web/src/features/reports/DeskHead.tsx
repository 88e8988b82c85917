import { ActionIcon, Anchor } from '@mantine/core'
import type { ReportDraft, WeekItem } from '@rytm/contract/reports.ts'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { DateText } from '#ui/DateText.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import classes from './Desk.module.css'
import { WeekProgress } from './WeekProgress.tsx'
import type { WeekSearch } from './weekSearch.ts'

interface Props {
  projectId: string
  draft: ReportDraft
  items: readonly WeekItem[]
  search: WeekSearch
}

/** Whose report this is, when it is due and how many of the week are done. */
export function DeskHead({ projectId, draft, items, search }: Props) {
  const { t } = useTranslation('reports')
  const word = useWord()
  const { head, weekNumber, plannedWeeks } = draft.view
  const weekKey = weekNumber > plannedWeeks ? 'project.week_over' : 'project.week'
  return (
    <PageHeader
      title={head.title}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/reports" search={search} {...props} />}>
          {t('desk.back')}
        </Anchor>
      }
      subtitle={
        <div className={classes.facts}>
          <Link to="/projects/$projectId" params={{ projectId }}>
            {head.clientName}
          </Link>
          <span>{word(weekKey, { week: weekNumber, total: plannedWeeks })}</span>
          <span className={classes.due}>
            {t('columns.due')}: <DateText instant={draft.dueAt} />
          </span>
        </div>
      }
      actions={
        items.length > 0 && (
          <div className={classes.progress}>
            <WeekProgress items={items} />
            <Neighbours projectId={projectId} items={items} search={search} />
          </div>
        )
      }
    />
  )
}

function Neighbours({ projectId, items, search }: Omit<Props, 'draft'>) {
  const { t } = useTranslation('reports')
  const navigate = useNavigate()
  const at = items.findIndex((item) => item.projectId === projectId)
  const go = (item: WeekItem | undefined) =>
    item && void navigate({ to: '/reports/$projectId', params: { projectId: item.projectId }, search })
  const [before, after] = [items[at - 1], items[at + 1]]
  return (
    <span className={classes.neighbours}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('desk.previous')}
        disabled={!before}
        onClick={() => go(before)}
      >
        <IconChevronLeft size={18} stroke={1.75} />
      </ActionIcon>
      <span>{t('desk.position', { position: at + 1, total: items.length })}</span>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('desk.next')}
        disabled={!after}
        onClick={() => go(after)}
      >
        <IconChevronRight size={18} stroke={1.75} />
      </ActionIcon>
    </span>
  )
}

import type { TodayRow } from '@rytm/contract/commitments.ts'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat, useWord } from '#platform/format.ts'
import { ConfidentialMark } from '#ui/ConfidentialMark.tsx'
import { DueText } from './DueText.tsx'
import { KindIcon } from './KindIcon.tsx'
import { MainAction } from './MainAction.tsx'
import { RowMenu } from './RowMenu.tsx'
import classes from './Today.module.css'
import { rowId } from './TodayKeys.tsx'
import type { RowDeeds } from './TodayList.tsx'
import { useWhy } from './useWhy.ts'

interface Props {
  row: TodayRow
  deeds: RowDeeds
  isFirst: boolean
  isActive: boolean
  onActive: () => void
}

export function TodayLine({ row, deeds, isFirst, isActive, onActive }: Props) {
  const word = useWord()
  const why = useWhy()(row)
  return (
    <li
      id={rowId(row)}
      tabIndex={-1}
      className={classes.row}
      data-long={row.section === 'overdue' || row.plannedAt !== null || undefined}
      data-active={isActive || undefined}
      onFocus={onActive}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget) return
        event.preventDefault()
        event.currentTarget.querySelector<HTMLElement>('[data-main-action]')?.click()
      }}
    >
      <KindIcon kind={row.kind} />
      <div className={classes.whose}>
        <Link to="/projects/$projectId" params={{ projectId: row.project.id }} className={classes.client}>
          {row.client.name}
        </Link>
        {row.project.confidential && <ConfidentialMark short />}
        <span className={classes.project}>{row.project.name}</span>
      </div>
      <div className={classes.owed}>
        <span className={classes.what}>{word(`commitment.kind.${row.kind}`)}</span>
        <span className={classes.why} title={why}>
          {why}
        </span>
        <InsteadOf row={row} />
      </div>
      <DueText dueAt={row.dueAt} plannedAt={row.plannedAt} />
      <div className={classes.actions}>
        <MainAction row={row} filled={isFirst} />
        <RowMenu row={row} deeds={deeds} />
      </div>
    </li>
  )
}

function InsteadOf({ row: { insteadOf } }: { row: TodayRow }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  if (!insteadOf) return null
  const { name, until } = insteadOf
  return (
    <span className={classes.instead}>
      {until ? t('instead_until', { name, until: format.humanDate(until) }) : t('instead', { name })}
    </span>
  )
}

import { ActionIcon, Menu } from '@mantine/core'
import type { TimelineRow } from '@rytm/contract/timeline.ts'
import { IconDots, IconEye } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { useMay } from '#platform/session.ts'
import { SettleDialog } from './SettleDialog.tsx'
import classes from './Timeline.module.css'
import { useTimelineText } from './useTimelineText.ts'
import { useWithdrawal } from './useWithdrawal.ts'

export function TimelineEntry({ entry }: { entry: TimelineRow }) {
  const { t } = useTranslation('timeline')
  const format = useFormat()
  const say = useTimelineText()
  const { title, details, forClient } = say(entry)
  return (
    <li className={classes.entry} data-withdrawn={entry.withdrawn || undefined}>
      <time className={classes.time} dateTime={entry.occurredAt} title={format.fullInstant(entry.occurredAt)}>
        {format.time(entry.occurredAt)}
      </time>
      <div className={classes.words}>
        <div className={classes.title}>{title}</div>
        {details.length > 0 && <div className={classes.meta}>{details.join(' · ')}</div>}
        {forClient && <div>{t('for_client', { text: forClient })}</div>}
        <div className={classes.meta}>
          {entry.withdrawn && <span>{t('withdrawn')}</span>}
          {entry.clientSees && (
            <span className={classes.sees}>
              <IconEye size={14} stroke={1.8} aria-hidden="true" />
              {t('client_sees')}
            </span>
          )}
          {!entry.clientSees && !entry.withdrawn && <span>{t('internal')}</span>}
          {entry.fact.kind === 'touchpoint' && entry.fact.contested && (
            <span className={classes.contested}>{t('contested')}</span>
          )}
          {entry.actor && <span>{entry.actor.name}</span>}
        </div>
      </div>
      <EntryMenu entry={entry} label={title} />
    </li>
  )
}

function EntryMenu({ entry, label }: { entry: TimelineRow; label: string }) {
  const { t } = useTranslation('timeline')
  const mayWrite = useMay('work.write')
  const maySettle = useMay('commitments.of_others')
  const [isSettling, setSettling] = useState(false)
  const change = useWithdrawal(entry)
  const contestedId = maySettle ? openContestOf(entry) : undefined
  const mayChange = change && mayWrite
  if (!mayChange && !contestedId) return null
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={label}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayChange && (
            <Menu.Item onClick={change}>{entry.withdrawn ? t('restore') : t('withdraw')}</Menu.Item>
          )}
          {contestedId && <Menu.Item onClick={() => setSettling(true)}>{t('settle.action')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {isSettling && contestedId && (
        <SettleDialog touchpointId={contestedId} onClose={() => setSettling(false)} />
      )}
    </>
  )
}

/** The touchpoint that is contested and can be settled from this row. */
function openContestOf({ factId, fact, withdrawn }: TimelineRow): string | undefined {
  if (fact.kind === 'touchpoint') return fact.contested ? factId : undefined
  const isOpen = fact.kind === 'touchpoint_contested' && !fact.settlement && !withdrawn
  return isOpen ? fact.touchpointId : undefined
}

import type { TodayRow } from '@rytm/contract/commitments.ts'
import { useTranslation } from 'react-i18next'
import { useCallLogger } from '#ui/callLogger.tsx'
import { KeyHint } from '#ui/KeyHint.tsx'
import { useKey } from '#ui/keyboard.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import classes from './Today.module.css'
import type { RowDeeds } from './TodayList.tsx'
import { presetOf } from './todayActions.ts'

interface Props {
  rows: readonly TodayRow[]
  activeId: string | undefined
  onActive: (id: string) => void
  deeds: RowDeeds
}

/** The keys of the screen, and the line that tells them. Enter belongs to the row that has the focus. */
export function TodayKeys({ rows, activeId, onActive, deeds }: Props) {
  const { t } = useTranslation('today')
  const notify = useNotify()
  const logger = useCallLogger()
  const at = rows.findIndex(({ id }) => id === activeId)
  const active = rows[at]
  const move = (to: number) => {
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)]
    if (!row) return
    onActive(row.id)
    document.getElementById(rowId(row))?.focus()
  }
  useKey({ keys: 'j', label: t('keys.down'), run: () => move(at + 1) })
  useKey({ keys: 'k', label: t('keys.up'), run: () => move(at < 0 ? 0 : at - 1) })
  useKey({
    keys: 'l',
    label: t('keys.log'),
    run: () => (active ? logger.open(active.project.id, presetOf(active)) : logger.open()),
  })
  useKey({
    keys: 'n',
    label: t('keys.dismiss'),
    run: () => {
      if (active?.kind === 'reply') deeds.dismiss(active)
      else notify.done(t('keys.only_reply'))
    },
  })
  useKey({ keys: 'w', label: t('keys.let_go'), run: () => active && deeds.letGo(active) })
  if (rows.length === 0) return null
  return (
    <p className={classes.keys} aria-hidden="true">
      {(['j', 'k', 'Enter', 'l', 'n', 'w'] as const).map((key) => (
        <span key={key}>
          <KeyHint keys={key} /> {t(`hint.${key}`)}
        </span>
      ))}
    </p>
  )
}

export const rowId = ({ id }: Pick<TodayRow, 'id'>) => `row-${id}`

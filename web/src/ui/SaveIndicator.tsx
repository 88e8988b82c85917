import { IconAlertTriangle, IconCheck, IconPencil, IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './SaveIndicator.module.css'

export type SaveState = 'unsaved' | 'saving' | 'saved' | 'failed'

const icons = { unsaved: IconPencil, saving: IconRefresh, saved: IconCheck, failed: IconAlertTriangle }

/** Says whether what was typed is kept; quiet, but read out when it changes. */
export function SaveIndicator({ state }: { state: SaveState }) {
  const { t } = useTranslation('ui')
  const Icon = icons[state]
  return (
    <span role="status" className={classes.indicator} data-state={state}>
      <Icon size={14} stroke={1.75} aria-hidden="true" />
      {t(`save.${state}`)}
    </span>
  )
}

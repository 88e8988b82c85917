import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './ConfidentialMark.module.css'

/** Beside the code name of a project that not everybody may know of; `short` where there is no room for the word. */
export function ConfidentialMark({ short = false }: { short?: boolean }) {
  const { t } = useTranslation('ui')
  const word = t('confidential')
  if (short)
    return (
      <span className={classes.mark} role="img" aria-label={word} title={word}>
        <IconLock size={14} stroke={1.75} aria-hidden="true" />
      </span>
    )
  return (
    <span className={classes.mark}>
      <IconLock size={14} stroke={1.75} aria-hidden="true" />
      {word}
    </span>
  )
}

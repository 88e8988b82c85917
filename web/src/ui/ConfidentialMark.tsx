import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './ConfidentialMark.module.css'

/** Beside the code name of a project that not everybody may know of. */
export function ConfidentialMark() {
  const { t } = useTranslation('ui')
  return (
    <span className={classes.mark}>
      <IconLock size={14} stroke={1.75} aria-hidden="true" />
      {t('confidential')}
    </span>
  )
}

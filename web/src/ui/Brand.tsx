import { useTranslation } from 'react-i18next'
import classes from './Brand.module.css'

export function Brand() {
  const { t } = useTranslation('ui')
  return (
    <span className={classes.brand}>
      <svg className={classes.mark} viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="8" />
        <path d="M7 17h4l3-8 4 14 3-6h4" />
      </svg>
      {t('app.name')}
    </span>
  )
}

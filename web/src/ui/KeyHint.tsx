import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './KeyHint.module.css'

/** `g p` is shown as two keys pressed after one another. */
export function KeyHint({ keys }: { keys: string }) {
  const { t } = useTranslation('ui')
  return (
    <span className={classes.keys}>
      {keys.split(' ').map((key, at) => (
        <Fragment key={`${key}-${keys}`}>
          {at > 0 && <span className={classes.then}>{t('keys.then')}</span>}
          <kbd className={classes.key}>{key}</kbd>
        </Fragment>
      ))}
    </span>
  )
}

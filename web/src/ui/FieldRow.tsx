import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './FieldRow.module.css'

/** A list of facts: `<FieldList><FieldRow label="…">…</FieldRow></FieldList>` */
export function FieldList({ children }: { children: ReactNode }) {
  return <dl className={classes.list}>{children}</dl>
}

export function FieldRow({ label, children }: { label: string; children?: ReactNode }) {
  const { t } = useTranslation('ui')
  return (
    <div className={classes.row}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>{children || <span className={classes.none}>{t('value.none')}</span>}</dd>
    </div>
  )
}

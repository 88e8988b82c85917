import { Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './PageHeader.module.css'

interface Props {
  title: string
  /** One line under the title: whose project, which week, what this screen answers. */
  subtitle?: ReactNode
  /** Left of the title's line: a way back or a trail. */
  above?: ReactNode
  actions?: ReactNode
}

/** The one h1 of a screen; it also names the browser tab. */
export function PageHeader({ title, subtitle, above, actions }: Props) {
  const { t } = useTranslation('ui')
  const name = t('app.name')
  useEffect(() => {
    document.title = `${title} · ${name}`
  }, [title, name])
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {above && <div className={classes.above}>{above}</div>}
        <Title order={1}>{title}</Title>
        {subtitle && <div className={classes.subtitle}>{subtitle}</div>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  )
}

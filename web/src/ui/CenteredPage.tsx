import { Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Brand } from './Brand.tsx'
import classes from './CenteredPage.module.css'
import { ColorSchemeSwitch } from './ColorSchemeSwitch.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'

interface Props {
  title: string
  subtitle?: ReactNode
  children?: ReactNode
}

/** Pages outside the workspace: sign-in, an invitation, a first run. */
export function CenteredPage({ title, subtitle, children }: Props) {
  const { t } = useTranslation('ui')
  const name = t('app.name')
  useEffect(() => {
    document.title = `${title} · ${name}`
  }, [title, name])
  return (
    <PlainPage>
      <Title order={1} className={classes.title}>
        {title}
      </Title>
      {subtitle && <p className={classes.subtitle}>{subtitle}</p>}
      <div className={classes.content}>{children}</div>
    </PlainPage>
  )
}

/** The frame alone, for a state that brings its own heading. */
export function PlainPage({ children }: { children: ReactNode }) {
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <Brand />
        <div className={classes.switches}>
          <LanguageSwitch />
          <ColorSchemeSwitch />
        </div>
      </header>
      <main className={classes.main}>{children}</main>
    </div>
  )
}

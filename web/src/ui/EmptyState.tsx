import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './EmptyState.module.css'

interface Props {
  title: string
  /** What to do first, in one or two sentences. */
  children?: ReactNode
  icon?: ReactNode
  action?: ReactNode
  /** 1 where the state stands for the whole screen, which then has no `PageHeader`. */
  level?: 1 | 2
}

export function EmptyState({ title, children, icon, action, level = 2 }: Props) {
  return (
    <section className={classes.empty}>
      {icon && (
        <div className={classes.icon} aria-hidden="true">
          {icon}
        </div>
      )}
      <Title order={level} size="h2">
        {title}
      </Title>
      {children && <div className={classes.text}>{children}</div>}
      {action && <div className={classes.action}>{action}</div>}
    </section>
  )
}

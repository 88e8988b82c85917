import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import classes from './NavLink.module.css'

interface Props {
  to: string
  icon: ReactNode
  children: ReactNode
  onClick?: () => void
  shape?: 'row' | 'tab'
}

/** The current one carries `aria-current="page"`, set by the router. */
export function NavLink({ to, icon, children, onClick, shape = 'row' }: Props) {
  return (
    <Link
      to={to as LinkProps['to']}
      activeOptions={{ exact: to === '/', includeSearch: false }}
      className={classes.link}
      data-shape={shape}
      onClick={onClick}
    >
      <span className={classes.icon} aria-hidden="true">
        {icon}
      </span>
      <span className={classes.label}>{children}</span>
    </Link>
  )
}

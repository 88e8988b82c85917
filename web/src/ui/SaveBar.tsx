import type { ReactNode } from 'react'
import classes from './SaveBar.module.css'

/** Where a long form is saved: in sight wherever one is in it. */
export function SaveBar({ children }: { children: ReactNode }) {
  return <div className={classes.bar}>{children}</div>
}

import type { CSSProperties, ReactNode } from 'react'
import { quiet as quietColour, small } from './mailStyle.ts'

export function Layout({ children, style }: { children: ReactNode; style?: CSSProperties }) {
  return (
    <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} style={style}>
      <tbody>{children}</tbody>
    </table>
  )
}

export function Paragraph({ children, quiet = false }: { children: ReactNode; quiet?: boolean }) {
  const style: CSSProperties = {
    ...(quiet ? small : {}),
    ...(quiet ? { color: quietColour } : {}),
    margin: '0 0 14px',
  }
  return (
    <p className={quiet ? 'quiet' : 'ink'} style={style}>
      {children}
    </p>
  )
}

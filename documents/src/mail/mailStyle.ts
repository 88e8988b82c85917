import type { Accent } from '@rytm/domain/branding/accents.ts'
import type { CSSProperties } from 'react'

const font = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"

export const ink = '#1c2b2b'
export const quiet = '#566666'
export const hairline = '#d5dcdb'
export const tint = '#eef4f3'
export const healthColours = { on_track: '#1f6b3a', at_risk: '#8a5a00', off_track: '#a3341f' } as const

/** On the outermost cell; tables and paragraphs inherit it, and the style sheet says it once more for Outlook. */
export const base: CSSProperties = { fontFamily: font, fontSize: 15, lineHeight: '22px', color: ink }
export const cell: CSSProperties = { padding: 0, textAlign: 'left', verticalAlign: 'top' }
export const small: CSSProperties = { fontSize: 13, lineHeight: '18px' }

/** Clients that know dark mode get it by these classes; all others keep the light page of the inline styles. */
export const headStyle = ({ colour, soft }: Accent) => `
table { border-collapse: collapse; font-size: 15px; line-height: 22px; }
td, th, p, h1, h2 { font-family: ${font}; overflow-wrap: anywhere; word-break: break-word; }
td { vertical-align: top; }
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background: #141b1b !important; }
  .sheet { background: #1b2424 !important; }
  .ink { color: #e6eceb !important; }
  .quiet { color: #a9b6b5 !important; }
  .accent { color: ${colour} !important; }
  .tint { background: #243030 !important; }
  .line { border-color: #384646 !important; }
  .soft { background: ${soft} !important; }
  .health-on_track { color: #7fcf9a !important; }
  .health-at_risk { color: #e6b455 !important; }
  .health-off_track { color: #f0907c !important; }
}
@media (max-width: 480px) { .sheet-cell { padding: 20px 16px !important; } }
`

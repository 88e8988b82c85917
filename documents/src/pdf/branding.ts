/** What an agency puts on its papers. */
export interface Branding {
  /** `#rrggbb`; anything else falls back to the accent of the house. */
  accent?: string
  /** PNG, JPEG or SVG. */
  logo?: Uint8Array
}

const houseAccent = '#0f5c5c'

export function accentOf(branding: Branding | undefined): string {
  const accent = branding?.accent ?? houseAccent
  return /^#[0-9a-f]{6}$/i.test(accent) ? accent : houseAccent
}

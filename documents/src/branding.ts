import type { Language } from '@rytm/contract/kernel.ts'
import { type Accents, accentsOf } from '@rytm/domain/branding/accents.ts'

/** What an agency puts on everything that leaves it; asked for when something is rendered, never frozen with a view. */
export interface Branding {
  /** As the agency chose it, `#rrggbb`; what can't be read is moved here, and what is no colour falls back to the house. */
  accent?: string | undefined
  /** One line in the language of the reader; empty for none. */
  footer?: Readonly<Record<Language, string>> | undefined
}

/** On paper only: a mail has to read well without pictures, and one in every letter would weigh more than the letter. */
export interface PaperBranding extends Branding {
  logo?: Logo | undefined
}

export interface Logo {
  /** PNG or JPEG. */
  content: Uint8Array
  width: number
  height: number
}

export const houseAccent = '#0f5c5c'

const house: Accents = {
  light: { colour: houseAccent, onColour: '#ffffff', soft: '#b9d3d1', shifted: false },
  dark: { colour: '#7cc4bf', onColour: '#0d2020', soft: '#3b5654', shifted: false },
}

export function accentsFor(branding: Branding | undefined): Accents {
  return accentsOf(branding?.accent ?? '') ?? house
}

export function footerFor(branding: Branding | undefined, language: Language): string | undefined {
  return branding?.footer?.[language] || undefined
}

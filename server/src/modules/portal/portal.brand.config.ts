import type { Language } from '@rytm/contract/kernel.ts'
import { type Accent, accentsOf } from '@rytm/domain/branding/accents.ts'
import type { PageBrand } from '@rytm/portal/pageProps.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'

/** An agency as its pages show it. */
export interface FoundBrand {
  agencyId: AgencyId
  name: string
  accent: string | null
  footer: Record<Language, string>
  /** Null where there is none, or none that is light enough for a page. */
  logo: { width: number; height: number } | null
  /** Null for an agency that never chose anything. */
  version: string | null
}

/** Addresses with the version in them: another look has other addresses, so browsers may keep these. */
export function toPageBrand({ brand, language }: { brand: FoundBrand; language: Language }): PageBrand {
  const { name, accent, footer, logo, version } = brand
  const files = `/c/brand/${version}`
  return {
    name,
    style: accentsOf(accent ?? '') ? `${files}/style.css` : null,
    logo: logo && { ...logo, url: `${files}/logo` },
    footer: footer[language] || null,
  }
}

/** Only colours that were worked out here, never what was typed. Stands above the sheet of all pages, wherever it is read. */
export function brandSheet(accent: string | null): string {
  const accents = accentsOf(accent ?? '')
  if (!accents) return ''
  const { light, dark } = accents
  return `html:root{${coloursOf(light)}}@media (prefers-color-scheme:dark){html:root{${coloursOf(dark)}}}\n`
}

const coloursOf = ({ colour, onColour, soft }: Accent) =>
  `--accent:${colour};--on-accent:${onColour};--soft:${soft};--band:${soft}`

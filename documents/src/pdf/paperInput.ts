import type { Language } from '@rytm/contract/kernel.ts'
import { chartColours } from '@rytm/contract/presentation/charts/colours.ts'
import type { PeopleDirectory } from '@rytm/contract/views/shared.ts'
import { accentsFor, footerFor, houseAccent, type Logo, type PaperBranding } from '#branding.ts'

export interface PaperInput<View> {
  view: View
  people: PeopleDirectory
  language: Language
  branding?: PaperBranding | undefined
}

const logoMillimetres = { high: 11, wide: 60 } as const

export function brandingData(branding: PaperBranding | undefined, language: Language) {
  const { light } = accentsFor(branding)
  return {
    accent: light.colour,
    soft: light.soft,
    // The house has a tone of its own for what lies behind a drawing.
    band: light.colour === houseAccent ? chartColours.band : light.soft,
    footer: footerFor(branding, language) ?? null,
    logo: branding?.logo ? logoSize(branding.logo) : null,
  }
}

/** As large as its place allows, in its own proportions: in millimetres. */
function logoSize({ width, height }: Logo) {
  const scale = Math.min(logoMillimetres.high / height, logoMillimetres.wide / width)
  return { path: '/logo', width: width * scale, height: height * scale }
}

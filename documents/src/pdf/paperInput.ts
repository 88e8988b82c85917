import type { Language } from '@rytm/contract/kernel.ts'
import type { PeopleDirectory } from '@rytm/contract/views/shared.ts'
import { accentOf, type Branding } from './branding.ts'

export interface PaperInput<View> {
  view: View
  people: PeopleDirectory
  language: Language
  branding?: Branding
}

export function brandingData(branding: Branding | undefined) {
  return { accent: accentOf(branding), logo: branding?.logo === undefined ? null : '/logo' }
}

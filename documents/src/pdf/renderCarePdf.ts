import type { Language } from '@rytm/contract/kernel.ts'
import { presentCareRecord } from '@rytm/contract/presentation/carePresentation.ts'
import type { CareRecordView } from '@rytm/contract/views/careRecordView.ts'
import type { PaperBranding } from '#branding.ts'
import { careTemplate } from './care.typ.ts'
import { compilePaper, type PaperSource } from './compilePaper.ts'
import { paperTemplate } from './paper.typ.ts'
import { brandingData } from './paperInput.ts'

/** Inside the agency only: no client gets it. */
interface CareInput {
  view: CareRecordView
  language: Language
  branding?: PaperBranding | undefined
}

export function renderCarePdf(input: CareInput): Uint8Array {
  return compilePaper(carePaper(input))
}

export function carePaper({ view, language, branding }: CareInput): PaperSource {
  return {
    template: paperTemplate + careTemplate,
    data: { ...presentCareRecord({ view, language }), branding: brandingData(branding, language) },
    logo: branding?.logo?.content,
  }
}

import { presentClosing } from '@rytm/contract/presentation/closingPresentation.ts'
import type { ClosingReportView } from '@rytm/contract/views/closingReportView.ts'
import { closingTemplate } from './closing.typ.ts'
import { compilePaper, type PaperSource } from './compilePaper.ts'
import { paperTemplate } from './paper.typ.ts'
import { brandingData, type PaperInput } from './paperInput.ts'

export function renderClosingPdf(input: PaperInput<ClosingReportView>): Uint8Array {
  return compilePaper(closingPaper(input))
}

export function closingPaper({
  view,
  people,
  language,
  branding,
}: PaperInput<ClosingReportView>): PaperSource {
  const presentation = presentClosing({ view, people, language })
  return {
    template: paperTemplate + closingTemplate,
    data: { ...presentation, branding: brandingData(branding, language) },
    logo: branding?.logo?.content,
  }
}

import { presentReport } from '@rytm/contract/presentation/reportPresentation.ts'
import type { ReportView } from '@rytm/contract/views/reportView.ts'
import { compilePaper } from './compilePaper.ts'
import { type PaperInput, brandingData } from './paperInput.ts'
import { paperTemplate } from './paper.typ.ts'
import { reportTemplate } from './report.typ.ts'

export function renderReportPdf({ view, people, language, branding }: PaperInput<ReportView>): Uint8Array {
  const presentation = presentReport({ view, people, language })
  return compilePaper({
    template: paperTemplate + reportTemplate,
    data: { ...presentation, branding: brandingData(branding) },
    logo: branding?.logo,
  })
}

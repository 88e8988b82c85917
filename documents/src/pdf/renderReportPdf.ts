import { presentReport } from '@rytm/contract/presentation/reportPresentation.ts'
import type { ReportView } from '@rytm/contract/views/reportView.ts'
import { compilePaper } from './compilePaper.ts'
import { paperTemplate } from './paper.typ.ts'
import { brandingData, type PaperInput } from './paperInput.ts'
import { reportTemplate } from './report.typ.ts'

export function renderReportPdf({ view, people, language, branding }: PaperInput<ReportView>): Uint8Array {
  const presentation = presentReport({ view, people, language })
  return compilePaper({
    template: paperTemplate + reportTemplate,
    data: { ...presentation, branding: brandingData(branding) },
    logo: branding?.logo,
  })
}

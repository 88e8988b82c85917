import { presentReport } from '@rytm/contract/presentation/reportPresentation.ts'
import type { ReportView } from '@rytm/contract/views/reportView.ts'
import { compilePaper, type PaperSource } from './compilePaper.ts'
import { paperTemplate } from './paper.typ.ts'
import { brandingData, type PaperInput } from './paperInput.ts'
import { reportTemplate } from './report.typ.ts'

export function renderReportPdf(input: PaperInput<ReportView>): Uint8Array {
  return compilePaper(reportPaper(input))
}

export function reportPaper({ view, people, language, branding }: PaperInput<ReportView>): PaperSource {
  const presentation = presentReport({ view, people, language })
  return {
    template: paperTemplate + reportTemplate,
    data: { ...presentation, branding: brandingData(branding, language) },
    logo: branding?.logo?.content,
  }
}

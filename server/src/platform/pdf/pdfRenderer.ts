import type { Language } from '@rytm/contract/kernel.ts'
import { careWords } from '@rytm/contract/presentation/carePresentation.ts'
import { presentClosing } from '@rytm/contract/presentation/closingPresentation.ts'
import { presentReport } from '@rytm/contract/presentation/reportPresentation.ts'
import { presentSchedule } from '@rytm/contract/presentation/schedulePresentation.ts'
import type { CareRecordView } from '@rytm/contract/views/careRecordView.ts'
import type { ClosingReportView } from '@rytm/contract/views/closingReportView.ts'
import type { ReportView } from '@rytm/contract/views/reportView.ts'
import type { ScheduleView } from '@rytm/contract/views/scheduleView.ts'
import type { PeopleDirectory } from '@rytm/contract/views/shared.ts'
import type { PaperBranding } from '@rytm/documents/branding.ts'
import { renderCarePdf } from '@rytm/documents/pdf/renderCarePdf.ts'
import { renderClosingPdf } from '@rytm/documents/pdf/renderClosingPdf.ts'
import { renderReportPdf } from '@rytm/documents/pdf/renderReportPdf.ts'
import { renderSchedulePdf } from '@rytm/documents/pdf/renderSchedulePdf.ts'

interface Paper<View> {
  view: View
  people: PeopleDirectory
  language: Language
  branding?: PaperBranding | undefined
}

export interface PdfFile {
  filename: string
  contentType: 'application/pdf'
  content: Uint8Array
}

export function schedulePdf(paper: Paper<ScheduleView>): PdfFile {
  const { title, version } = presentSchedule(paper)
  return file({ name: `${title} ${version}`, content: renderSchedulePdf(paper) })
}

/** `ofSeveral`: in one letter with reports of other projects, so that no two attachments are called the same. */
export function reportPdf({ ofSeveral, ...paper }: Paper<ReportView> & { ofSeveral?: boolean }): PdfFile {
  const { title, projectTitle } = presentReport(paper)
  const { isoYear, isoWeek } = paper.view
  const name = [title, ...(ofSeveral ? [projectTitle] : []), isoYear, isoWeek].join(' ')
  return file({ name, content: renderReportPdf(paper) })
}

export function closingPdf(paper: Paper<ClosingReportView>): PdfFile {
  const { title, projectTitle } = presentClosing(paper)
  return file({ name: `${title} ${projectTitle}`, content: renderClosingPdf(paper) })
}

export function carePdf({ view, ...paper }: Omit<Paper<CareRecordView>, 'people'>): PdfFile {
  const { scope, period } = view
  const name = [careWords(paper.language)('title'), scope.name, period.from, period.to].join(' ')
  return file({ name, content: renderCarePdf({ view, ...paper }) })
}

/** Plain letters only: the name has to survive every mail program and file system. */
function file({ name, content }: { name: string; content: Uint8Array }): PdfFile {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/ł/gi, 'l')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return { filename: `${plain}.pdf`, contentType: 'application/pdf', content }
}

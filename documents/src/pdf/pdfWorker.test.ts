import { describe, expect, test } from 'vitest'
import { samplePeople, sampleReport, sampleSchedule } from '#testing/sampleViews.ts'
import { renderPaper } from './pdfWorker.ts'
import { renderReportPdf } from './renderReportPdf.ts'
import { renderSchedulePdf } from './renderSchedulePdf.ts'

const shared = { people: samplePeople, language: 'pl' as const }

describe('the worker for papers', () => {
  test('renders what was ordered', () => {
    const report = { ...shared, view: sampleReport }
    const schedule = { ...shared, view: sampleSchedule }
    expect(renderPaper({ kind: 'report', input: report })).toEqual(renderReportPdf(report))
    expect(renderPaper({ kind: 'schedule', input: schedule })).toEqual(renderSchedulePdf(schedule))
  })
})

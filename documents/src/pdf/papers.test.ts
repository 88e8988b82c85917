import { describe, expect, test } from 'vitest'
import { hostile, hostileReport, hostileSchedule } from '#testing/hostileViews.ts'
import { letters, pageCount, paperText } from '#testing/paperText.ts'
import { samplePeople, sampleReport, sampleSchedule } from '#testing/sampleViews.ts'
import { renderReportPdf, reportPaper } from './renderReportPdf.ts'
import { renderSchedulePdf, schedulePaper } from './renderSchedulePdf.ts'

const people = samplePeople
const languages = ['pl', 'en'] as const

describe('the papers', () => {
  test.each(languages)('fit one page each for a usual project in %s', (language) => {
    expect(pageCount(reportPaper({ view: sampleReport, people, language }))).toBe(1)
    expect(pageCount(schedulePaper({ view: sampleSchedule, people, language }))).toBe(1)
  })

  test('are PDF files, tagged and in the reader’s language', () => {
    const pdf = Buffer.from(renderReportPdf({ view: sampleReport, people, language: 'pl' })).toString(
      'latin1',
    )
    expect(pdf.startsWith('%PDF-')).toBe(true)
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toMatch(/\/Lang\s*\(pl\)/)
    expect(pdf).toContain('pdfuaid:part')
  })

  test('are the same file for the same view', () => {
    const file = () => Buffer.from(renderSchedulePdf({ view: sampleSchedule, people, language: 'pl' }))
    expect(file().equals(file())).toBe(true)
  })

  test('keep Polish letters', () => {
    const text = letters(paperText(schedulePaper({ view: sampleSchedule, people, language: 'pl' })))
    for (const words of [
      'Żaneta Śliwińska',
      'Łódź',
      'Narodowe Święto Niepodległości',
      'poniedziałek, 26 października',
    ]) {
      expect(text).toContain(letters(words))
    }
  })

  test('hold every section of the report', () => {
    const text = letters(paperText(reportPaper({ view: sampleReport, people, language: 'en' })))
    const headings = [
      'What changed',
      'What we did',
      'What the market says',
      'What did not work',
      'Candidates in play',
      'Next week',
    ]
    for (const heading of [...headings, 'What we need from you']) expect(text).toContain(letters(heading))
  })

  test('say "nothing" where nothing is needed', () => {
    const view = { ...sampleReport, needs: [], candidates: [], whatDidNotWork: ' ' }
    const text = letters(paperText(reportPaper({ view, people, language: 'pl' })))
    expect(text).toContain(letters('Nic. W tym tygodniu nie potrzebujemy od Państwa żadnej decyzji.'))
    expect(text).toContain(letters('Nic do zgłoszenia.'))
  })
})

describe('typed markup', () => {
  const typed = [hostile.script, hostile.typst, hostile.markup, hostile.template]

  test('stands in the report as it was typed', () => {
    const text = letters(paperText(reportPaper({ view: hostileReport, people, language: 'pl' })))
    for (const words of typed) expect(text).toContain(letters(words))
    expect(text.match(/ż/g)?.length).toBeGreaterThanOrEqual(hostile.long.length)
  })

  test('stands in the schedule as it was typed', () => {
    const view = { ...hostileSchedule, weeks: hostileSchedule.weeks.slice(0, 1) }
    const text = letters(paperText(schedulePaper({ view, people, language: 'en' })))
    for (const words of typed) expect(text).toContain(letters(words))
  })

  test('and letters that no font has still make a file', () => {
    expect(renderReportPdf({ view: hostileReport, people, language: 'pl' }).length).toBeGreaterThan(10_000)
  })
})

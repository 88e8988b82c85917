import { presentClosing } from '@rytm/contract/presentation/closingPresentation.ts'
import { presentReport } from '@rytm/contract/presentation/reportPresentation.ts'
import { describe, expect, it } from 'vitest'
import { paperText } from '#testing/paperText.ts'
import { sampleClosing } from '#testing/sampleClosing.ts'
import { samplePeople as people, sampleHead, sampleReport } from '#testing/sampleViews.ts'
import { renderReportMail } from './mail/renderReportMail.ts'
import { reportPaper } from './pdf/renderReportPdf.ts'

const recipient = { name: 'Anna', email: 'anna@client.test', language: 'pl', salutation: null } as const
const openings = { hired: 2, total: 3 }
const links = { portal: 'https://rytm.test/c/p/7f3a' }

const facts = (change: object, language: 'pl' | 'en' = 'pl') =>
  presentReport({ view: { ...sampleReport, ...change }, people, language }).facts
const closing = (change: object) =>
  presentClosing({ view: { ...sampleClosing, ...change }, people, language: 'pl' }).facts.map(
    ({ value }) => value,
  )

describe('several openings in a weekly report', () => {
  it('say how many are filled, in both languages', () => {
    expect(facts({ openings })).toContainEqual({ label: 'Wakaty', value: 'Obsadzono 2 z 3' })
    expect(facts({ openings }, 'en')).toContainEqual({ label: 'Openings', value: '2 of 3 filled' })
    expect(facts({}).map(({ label }) => label)).not.toContain('Wakaty')
  })

  it('stand in mail and paper', async () => {
    const view = { ...sampleReport, openings }
    const { html, text } = await renderReportMail({ reports: [{ view, people, links }], recipient })
    for (const form of [html, text]) expect(form).toContain('Obsadzono 2 z 3')
    const paper = paperText(reportPaper({ view, people, language: 'pl' }))
    expect(paper.replaceAll(' ', '')).toContain('Obsadzono2z3')
  })
})

describe('several openings in a closing report', () => {
  it.each([
    ['a draft', { result: null, openings: 3, hired: 1 }, true],
    ['a cancelled one', { result: 'cancelled', openings: 3, hired: 1 }, true],
    [
      'one whose result says it',
      { result: 'partly_filled', openings: 3, filledOpenings: 1, hired: 1 },
      false,
    ],
    ['one opening', { result: 'cancelled', openings: 1, hired: 0 }, false],
  ])('%s', (_, change, expected) => {
    expect(closing(change).includes('Obsadzono 1 z 3')).toBe(expected)
  })
})

it('of a project that was taken over says since when it is counted', () => {
  const head = { ...sampleHead, countedFrom: '2026-11-16' }
  const sections = [
    presentReport({ view: { ...sampleReport, head }, people, language: 'pl' }).sections,
    presentClosing({ view: { ...sampleClosing, head }, people, language: 'pl' }).sections,
  ]
  for (const found of sections)
    expect(JSON.stringify(found.find(({ key }) => key === 'funnel'))).toContain(
      'Liczby obejmują czas od: poniedziałek, 16 listopada 2026',
    )
})

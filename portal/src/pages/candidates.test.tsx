import type { CandidateCardView } from '@rytm/contract/views/candidateCard.ts'
import { hostileText } from '@rytm/documents/testing/hostileViews.ts'
import { describe, expect, test } from 'vitest'
import { Candidates } from '#parts/Candidates.tsx'
import { renderPage } from '#renderPage.ts'

const anonymous: CandidateCardView = {
  publicNumber: 'K-47F',
  name: null,
  stage: 'presented',
  presentedOn: '2026-03-04',
  presentedBy: 'Ewa Próbna',
  summary: 'Zna SAP.\nZ zespołem od 2019.',
  file: null,
}
const named: CandidateCardView = {
  ...anonymous,
  name: 'Wirginia Umowna',
  file: { format: 'pdf', bytes: 120_000 },
}
const page = (candidates: CandidateCardView[], language: 'pl' | 'en' = 'pl') =>
  renderPage(
    <Candidates candidates={candidates} language={language} fileUrl={(number) => `/${number}/cv`} />,
    {
      title: 'Strona',
      language,
    },
  )

describe('the candidates put forward', () => {
  test('stand by their number until they allow their name', () => {
    expect(page([anonymous])).toContain('Kandydat K-47F')
    expect(page([anonymous])).toContain('gdy kandydat się na to zgodzi')
  })

  test('stand by their name and lead to the CV afterwards', () => {
    const html = page([named], 'en')
    expect(html).toContain('Wirginia Umowna</h3>')
    expect(html).toContain('href="/K-47F/cv"')
    expect(html).toContain('Download the CV: Wirginia Umowna (PDF, 120 kB)')
    expect(html).not.toContain('once the candidate allows it')
  })

  test('are said to be none where there are none', () => {
    expect(page([])).toContain('Nie przedstawiliśmy jeszcze nikogo.')
  })

  test('are shown as typed, whatever was typed', () => {
    const html = page([{ ...named, name: hostileText, summary: hostileText }])
    expect(html).not.toContain('<script')
    expect(html).not.toContain('<b>')
  })
})

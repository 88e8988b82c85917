import type { AnsweredCardView } from '@rytm/contract/views/candidateFeedback.ts'
import { hostileText } from '@rytm/documents/testing/hostileViews.ts'
import { describe, expect, test } from 'vitest'
import { Candidates } from '#parts/Candidates.tsx'
import { renderPage } from '#renderPage.ts'

const anonymous: AnsweredCardView = {
  publicNumber: 'K-47F',
  name: null,
  stage: 'presented',
  presentedOn: '2026-03-04',
  presentedBy: 'Ewa Próbna',
  summary: 'Zna SAP.\nZ zespołem od 2019.',
  file: null,
  feedback: [],
  answerable: true,
}
const named: AnsweredCardView = {
  ...anonymous,
  name: 'Wirginia Umowna',
  file: { format: 'pdf', bytes: 120_000 },
}
const page = (candidates: AnsweredCardView[], language: 'pl' | 'en' = 'pl') =>
  renderPage(
    <Candidates
      candidates={candidates}
      language={language}
      zone="Europe/Warsaw"
      fileUrl={(number) => `/${number}/cv`}
      feedbackUrl={(number) => `/${number}/feedback`}
    />,
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

  test('say what each of the client answered last, and lead to the form while it counts', () => {
    const given = { kind: 'decline', text: hostileText, givenAt: '2026-03-05T09:00:00Z' } as const
    const feedback = [
      { ...given, by: 'Anna Nowak', mine: false },
      { ...given, kind: 'invite', text: '', by: 'Jan', mine: true } as const,
    ]
    const html = page([{ ...anonymous, feedback }])
    expect(html).toContain('Anna Nowak: Rezygnujemy')
    expect(html).toContain('Państwa odpowiedź: Zapraszamy na rozmowę')
    expect(html).not.toContain('<script')
    expect(html).toContain('href="/K-47F/feedback"')
    expect(page([{ ...anonymous, answerable: false }])).not.toContain('/feedback')
  })
})

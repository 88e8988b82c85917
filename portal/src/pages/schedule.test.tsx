import { deciderRef, samplePeople, sampleProject } from '@rytm/documents/testing/sampleViews.ts'
import { describe, expect, test } from 'vitest'
import { renderPage } from '#renderPage.ts'
import { SchedulePage } from './SchedulePage.tsx'

const schedule = sampleProject.schedule as NonNullable<typeof sampleProject.schedule>
const [first, later] = schedule.view.weeks.flatMap(({ activities }) => activities.map(({ id }) => id))
const standings = {
  [first ?? '']: { state: 'as_planned', plannedWeek: 1, week: 1 },
  [later ?? '']: { state: 'later', plannedWeek: 2, week: 3 },
} as const
const urls = {
  here: '/c/p/7f3a',
  language: '/c/language',
  signedIn: { home: '/c', sessions: '/c/sessions', signOut: '/c/sign-out' },
}
const pageIn = (language: 'pl' | 'en') => {
  const page = (
    <SchedulePage
      language={language}
      csrfToken="csrf-1"
      urls={urls}
      schedule={schedule}
      standings={standings}
      people={samplePeople}
      contactId={deciderRef.id}
      scheduleUrls={{ project: '/c/p/7f3a', responses: '/c/p/7f3a/answer', pdf: '/c/p/7f3a/schedule.pdf' }}
    />
  )
  return renderPage(page, { title: 'Strona', language })
}

describe('the schedule page', () => {
  test('sums up plan against actual and says it at each activity', () => {
    expect(pageIn('pl')).toContain('Plan a wykonanie: 1 wykonane w swoim tygodniu i 1 później.')
    expect(pageIn('pl')).toContain('Wykonane później: tydzień 3, plan: tydzień 2')
    expect(pageIn('en')).toContain('Plan against actual: 1 done in its week and 1 later.')
  })

  test('reads what has changed in sentences, under the reason', () => {
    const page = pageIn('pl')
    const said = 'Przesunięte: „Prezentacja pierwszych kandydatów”. Było: wtorek, 10 listopada'
    expect(page).toContain(said)
    expect(page.indexOf('11 listopada jest dniem wolnym')).toBeLessThan(page.indexOf(said))
  })
})

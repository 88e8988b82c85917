import { hostile, hostileReport, hostileSchedule } from '@rytm/documents/testing/hostileViews.ts'
import { hostileClosing, sampleClosing } from '@rytm/documents/testing/sampleClosing.ts'
import {
  deciderRef,
  hrRef,
  sampleInterviewerProject,
  samplePeople,
  sampleProject,
  sampleReport,
} from '@rytm/documents/testing/sampleViews.ts'
import type { ReactElement } from 'react'
import { describe, expect, test } from 'vitest'
import type { PageProps } from '#pageProps.ts'
import { renderPage } from '#renderPage.ts'
import { styleSheet } from '#styleSheet.ts'
import { ClosingPage } from './ClosingPage.tsx'
import { CodePage } from './CodePage.tsx'
import { ContestPage } from './ContestPage.tsx'
import { HomePage } from './HomePage.tsx'
import { MessagePage } from './MessagePage.tsx'
import { ProjectPage, type ProjectPageProps } from './ProjectPage.tsx'
import { ReportPage } from './ReportPage.tsx'
import { SchedulePage } from './SchedulePage.tsx'
import { SessionsPage } from './SessionsPage.tsx'
import { SignInPage } from './SignInPage.tsx'

const polish: PageProps = {
  language: 'pl',
  csrfToken: 'csrf-1',
  urls: {
    here: '/c/p/7f3a',
    language: '/c/language',
    signedIn: { home: '/c', sessions: '/c/sessions', signOut: '/c/sign-out' },
  },
}
const english: PageProps = { ...polish, language: 'en' }
const outside: PageProps = { ...polish, urls: { ...polish.urls, signedIn: null } }
const people = samplePeople
const projectUrls = {
  schedule: '/c/p/7f3a/schedule',
  scheduleResponses: '/c/p/7f3a/schedule/responses',
  report: (id: string) => `/c/p/7f3a/reports/${id}`,
  closingReport: (id: string) => `/c/p/7f3a/closing-reports/${id}`,
  correction: (id: string) => `/c/p/7f3a/corrections/${id}`,
  candidateFile: (number: string) => `/c/p/7f3a/candidates/${number}/cv`,
  feedback: (number: string) => `/c/p/7f3a/candidates/${number}/feedback`,
  contest: (ref: string) => `/c/p/7f3a/calls/${ref}`,
  takeBack: (id: string) => `/c/p/7f3a/contests/${id}/withdrawal`,
}
const reportUrls = { project: '/c/p/7f3a', pdf: '/c/p/7f3a/report.pdf', contest: projectUrls.contest }
const scheduleUrls = { ...reportUrls, responses: projectUrls.scheduleResponses }
const listedCall = sampleReport.owed[1] as NonNullable<(typeof sampleReport.owed)[number]>
const schedule = sampleProject.schedule as NonNullable<typeof sampleProject.schedule>

const html = (element: ReactElement<PageProps>) =>
  renderPage(element, { title: 'Strona', language: element.props.language })
const project = (change: Partial<ProjectPageProps> = {}) =>
  html(
    <ProjectPage
      {...polish}
      view={sampleProject}
      people={people}
      contactId={deciderRef.id}
      projectUrls={projectUrls}
      {...change}
    />,
  )
const report = (page: PageProps, view = sampleReport) =>
  html(<ReportPage {...page} view={view} people={people} reportUrls={reportUrls} />)
const closing = (page: PageProps, view = sampleClosing) =>
  html(<ClosingPage {...page} view={view} people={people} reportUrls={reportUrls} />)
const contest = (page: PageProps, typed?: string) =>
  html(
    <ContestPage
      {...page}
      line={listedCall}
      head={sampleProject.head}
      contestUrls={{ project: '/c/p/7f3a', contest: projectUrls.contest('call-1') }}
      {...(typed !== undefined && { typed })}
    />,
  )
const { sentAt: _, ...ending } = sampleClosing
const closedProject = {
  ...sampleProject,
  status: 'not_filled',
  closingReports: [{ ...ending, sentAt: '2026-11-30T13:40:00Z' }],
}

describe('the page of a project', () => {
  test('answers in the order in which a client asks', () => {
    const page = project()
    const order = [
      'Zagrożony',
      'Czego potrzebujemy od Państwa',
      'Ten tydzień',
      'Przyszły tydzień',
      'Harmonogram',
      'Raporty',
      'Kto pracuje dla Państwa',
      'Kto jeszcze ma dostęp',
    ].map((words) => page.indexOf(words))
    expect(order.every((at) => at > 0)).toBe(true)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  test('begins with how it ended when it is over', () => {
    const page = project({ view: closedProject })
    expect(page).toContain('Stanowisko nieobsadzone')
    expect(page).toContain('Projekt zakończony: poniedziałek, 30 listopada 2026')
    expect(page).toContain('Decyzja, czy wracamy do poszukiwań w styczniu')
    expect(page).not.toContain('Zgadzam się')
    expect(page).toContain(`href="/c/p/7f3a/closing-reports/${sampleClosing.reportId}"`)
    for (const words of ['Zagrożony</span>', 'Przyszły tydzień', 'Czego potrzebujemy'])
      expect(page.slice(0, page.indexOf('Harmonogram'))).not.toContain(words)
  })

  test('that was opened again goes on as before, with the report of its first end below', () => {
    const page = project({ view: { ...closedProject, status: 'active' } })
    expect(page.indexOf('Zagrożony')).toBeLessThan(page.indexOf('Raport końcowy'))
    expect(page).toContain('Czego potrzebujemy od Państwa')
  })

  test('says at the foot what was owed, and nothing where nothing was', () => {
    expect(project()).toContain('Rozmowa, tydzień 9–13 listopada – rozmawialiśmy we wtorek, 10 listopada')
    expect(project({ view: { ...sampleProject, owed: [] } })).not.toContain('Co ustaliliśmy')
  })

  test('says the state by sign and word', () => {
    expect(project()).toMatch(/▲<\/span> Zagrożony/)
    expect(project({ ...english, view: { ...sampleProject, health: 'off_track' } })).toMatch(
      /■<\/span> Off track/,
    )
  })

  test('shows an interviewer nothing but who runs it', () => {
    const page = project({ view: sampleInterviewerProject })
    expect(page).toContain('Żaneta Śliwińska')
    for (const words of [
      'Zagrożony',
      'Czego potrzebujemy',
      'Harmonogram',
      'Raporty',
      'Kto jeszcze',
      '21 000',
    ]) {
      expect(page).not.toContain(words)
    }
  })

  test('says "nothing" where nothing is needed and that no report came yet', () => {
    const page = project({
      view: { ...sampleProject, health: null, healthSentence: null, needs: [], reports: [] },
    })
    expect(page).toContain('Nie potrzebujemy teraz od Państwa żadnej decyzji.')
    expect(page).toContain('Nie było jeszcze raportu.')
  })

  test('of a project that was taken over denies nothing that came before', () => {
    const head = { ...sampleProject.head, countedFrom: '2026-11-16' }
    const nothing = { health: null, healthSentence: null, reports: [], schedule: null }
    const page = project({ view: { ...sampleProject, ...nothing, head } })
    expect(page).toContain('Ta strona obejmuje projekt od: poniedziałek, 16 listopada 2026.')
    expect(page).toContain('Na tej stronie nie ma jeszcze raportów.')
    expect(page).toContain('Na tej stronie nie ma jeszcze harmonogramu.')
    expect(page).not.toContain('Nie było jeszcze raportu.')
  })

  test('offers to agree only to whoever has not', () => {
    expect(project()).toContain('Zgadzam się')
    expect(project({ contactId: hrRef.id })).not.toContain('Zgadzam się')
  })

  test('keeps a refused comment as it was typed and opens the form', () => {
    const page = project({ scheduleOutcome: { kind: 'too_long', typed: hostile.script } })
    expect(page).toContain('<details class="no-print" open="">')
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;</textarea>')
  })

  test('calls a person by one tap', () => {
    expect(project()).toContain('href="tel:+48600000001"')
  })

  test('says so of a person who was erased', () => {
    expect(project({ people: {} })).toContain('osoba usunięta z systemu')
  })
})

describe('every page', () => {
  const sessions = [
    {
      id: 's1',
      device: 'Chrome, Android',
      createdAt: '2026-11-01T08:00:00Z',
      lastSeenAt: '2026-11-13T15:30:00Z',
      current: true,
    },
    {
      id: 's2',
      device: 'Safari, iPhone',
      createdAt: '2026-10-01T08:00:00Z',
      lastSeenAt: '2026-11-03T15:30:00Z',
      current: false,
    },
  ]
  const pages = (page: PageProps): [string, string][] => [
    ['home', html(<HomePage {...page} projects={[{ view: sampleProject, url: '/c/p/7f3a' }]} />)],
    ['empty home', html(<HomePage {...page} projects={[]} />)],
    ['project', project(page)],
    ['report', report(page)],
    ['hostile report', report(page, hostileReport)],
    ['closed project', project({ ...page, view: closedProject })],
    ['closing report', closing(page)],
    ['hostile closing report', closing(page, hostileClosing)],
    [
      'schedule',
      html(
        <SchedulePage
          {...page}
          schedule={schedule}
          standings={{}}
          people={people}
          contactId={deciderRef.id}
          scheduleUrls={scheduleUrls}
        />,
      ),
    ],
    ['contest', contest(page)],
    ['refused contest', contest(page, hostile.script)],
    ['sign-in', html(<SignInPage {...page} action="/c/sign-in" />)],
    [
      'code',
      html(
        <CodePage
          {...page}
          email="a@b.test"
          actions={{ enter: '/c/code', again: '/c/again', other: '/c/sign-in' }}
          refusal="expired"
        />,
      ),
    ],
    [
      'sessions',
      html(
        <SessionsPage
          {...page}
          zone="Europe/Warsaw"
          sessions={sessions}
          actions={{ end: '/c/end', endOthers: '/c/end-others' }}
        />,
      ),
    ],
    ['message', html(<MessagePage {...page} message="error" reference="a1b2" />)],
  ]
  const all = [...pages(polish), ...pages(english), ...pages(outside)]

  test.each(all)('%s carries no script and no inline style', (_name, page) => {
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+="|javascript:/i)
  })

  test.each(all)('%s stays below 60 kB with its style sheet', (_name, page) => {
    expect(Buffer.byteLength(page) + Buffer.byteLength(styleSheet())).toBeLessThan(60_000)
  })

  test.each(all)('%s guards every form', (_name, page) => {
    const forms = page.match(/<form[\s\S]*?<\/form>/g) ?? []
    expect(forms.length).toBeGreaterThan(0)
    for (const form of forms) {
      expect(form).toContain('method="post"')
      expect(form).toContain('name="csrfToken" value="csrf-1"')
    }
  })

  test.each(all)('%s leaves no word untranslated', (_name, page) => {
    expect(page).not.toMatch(/>(?:words:)?[a-z_A-Z]+\.[a-z_A-Z.]+</)
  })

  test('says its language and its one heading', () => {
    for (const [, page] of pages(english)) {
      expect(page).toMatch(/^<!doctype html><html lang="en">/)
      expect(page.match(/<h1/g)).toHaveLength(1)
    }
  })
})

describe('typed markup', () => {
  test('is shown as typed in report and schedule', () => {
    const view = { ...hostileSchedule, weeks: hostileSchedule.weeks.slice(0, 1) }
    const schedulePage = html(
      <SchedulePage
        {...polish}
        schedule={{ ...schedule, view }}
        standings={{}}
        people={people}
        contactId={deciderRef.id}
        scheduleUrls={scheduleUrls}
      />,
    )
    for (const page of [report(polish, hostileReport), closing(polish, hostileClosing), schedulePage]) {
      expect(page).toContain('&lt;script&gt;')
      expect(page).toContain('$t(report.title)')
    }
  })

  test('of a label cannot leave the drawing', () => {
    expect(report(polish, hostileReport)).not.toContain('<script')
  })
})

describe('a listed call that can be contested', () => {
  const link = 'href="/c/p/7f3a/calls/call-1">Nie było takiej rozmowy</a>'
  const owed = [{ ...listedCall, contestRef: 'call-1' }]

  test('leads to the form from the project, and from a report that was sent', () => {
    expect(project({ view: { ...sampleProject, owed } })).toContain(link)
    const sent = <ReportPage {...polish} view={sampleReport} people={people} reportUrls={reportUrls} />
    expect(html(sent)).not.toContain('Nie było takiej rozmowy')
    const today = { ...sent.props, contestRefs: [undefined, 'call-1'] }
    expect(html(<ReportPage {...today} />)).toContain(link)
    expect(html(<ReportPage {...today} />)).toContain('rozmawialiśmy we wtorek')
  })

  test('is taken back by whoever contested it', () => {
    const call = { contestId: 'c1', occurredAt: listedCall.dueAt, state: 'open', mine: true } as const
    const page = (change: object) =>
      project({ view: { ...sampleProject, contestedCalls: [{ ...call, ...change }] } })
    expect(page({})).toContain('action="/c/p/7f3a/contests/c1/withdrawal"')
    expect(page({ mine: false })).not.toContain('/withdrawal')
    expect(page({ state: 'settled' })).not.toContain('/withdrawal')
  })
})

describe('the report page', () => {
  test('names candidates by number alone and resolves no one', () => {
    const page = report(polish)
    expect(page).toContain('K-417')
    expect(page).not.toContain('Łukasz')
  })

  test('has the table behind its chart', () => {
    expect(report(english)).toMatch(
      /<summary>Numbers of the chart<\/summary>[\s\S]*PLN\s16,000 – PLN\s18,500/,
    )
  })
})

import { presentClosing } from '@rytm/contract/presentation/closingPresentation.ts'
import {
  suggestWhatTheMarketSaid,
  suggestWhatWasDone,
} from '@rytm/contract/presentation/closingSuggestions.ts'
import { presentReport } from '@rytm/contract/presentation/reportPresentation.ts'
import { closingReportView } from '@rytm/contract/views/closingReportView.ts'
import { reportView } from '@rytm/contract/views/reportView.ts'
import { describe, expect, it } from 'vitest'
import { hostile } from '#testing/hostileViews.ts'
import { letters, pageCount, paperText } from '#testing/paperText.ts'
import { hostileClosing, sampleClosing } from '#testing/sampleClosing.ts'
import { samplePeople, sampleReport } from '#testing/sampleViews.ts'
import type { MailRecipient } from './mail/mailContent.ts'
import { renderClosingMail } from './mail/renderClosingMail.ts'
import { renderReportMail } from './mail/renderReportMail.ts'
import { closingPaper, renderClosingPdf } from './pdf/renderClosingPdf.ts'
import { reportPaper } from './pdf/renderReportPdf.ts'

const present = (change: Partial<typeof sampleClosing> = {}, language: 'pl' | 'en' = 'pl') =>
  presentClosing({ view: { ...sampleClosing, ...change }, people: {}, language })
const keys = (change: Partial<typeof sampleClosing>) => present(change).sections.map(({ key }) => key)

describe('the result', () => {
  it.each([
    [{ result: 'filled' }, 'Stanowisko obsadzone', 'Position filled'],
    [{ result: 'filled', openings: 3 }, 'Wszystkie stanowiska obsadzone: 3', 'All 3 positions filled'],
    [
      { result: 'partly_filled', openings: 3, filledOpenings: 2 },
      'Obsadzone stanowiska: 2 z 3',
      'Positions filled: 2 of 3',
    ],
    [{ result: 'not_filled' }, 'Stanowisko nieobsadzone', 'Position not filled'],
    [{ result: 'cancelled', openings: 5 }, 'Projekt anulowany', 'Project cancelled'],
  ] as [Partial<typeof sampleClosing>, string, string][])('%j', (change, pl, en) => {
    expect([present(change).result, present(change, 'en').result]).toEqual([pl, en])
  })
})

it('tells what was done, what the market said, what comes next and what stays open, in this order', () => {
  expect(keys({})).toEqual([
    'whatWasDone',
    'funnel',
    'activity',
    'whatTheMarketSaid',
    'evidence',
    'notPutForward',
    'whatWeWouldDoNext',
    'openPoints',
    'owed',
  ])
})

it('leaves out what there is not: who was not put forward, what comes after all are filled, what was owed', () => {
  const change = { result: 'filled' as const, whatWeWouldDoNext: ' ', notPutForward: [], owed: [] }
  expect(keys(change)).toEqual([
    'whatWasDone',
    'funnel',
    'activity',
    'whatTheMarketSaid',
    'evidence',
    'openPoints',
  ])
})

it('says "nothing" where nothing stays open', () => {
  const [open] = present({ openPoints: [] }).sections.filter(({ key }) => key === 'openPoints')
  expect(open?.blocks).toMatchObject([
    { kind: 'empty', text: expect.stringContaining('nie ma już nic do zrobienia') },
  ])
})

it('a view frozen before it told what was owed is still read', () => {
  const frozen = (view: object) => JSON.parse(JSON.stringify({ ...view, owed: undefined }))
  const last = ({ sections }: { sections: { key: string }[] }) => sections.at(-1)?.key
  const closing = frozen(sampleClosing)
  const weekly = frozen(sampleReport)
  for (const view of [closing, closingReportView.parse(closing)])
    expect(last(presentClosing({ view, people: {}, language: 'pl' }))).toBe('openPoints')
  for (const view of [weekly, reportView.parse(weekly)])
    expect(last(presentReport({ view, people: {}, language: 'pl' }))).toBe('needs')
})

it('leaves typed markup as it was typed', () => {
  const { sections } = presentClosing({ view: hostileClosing, people: {}, language: 'en' })
  expect(JSON.stringify(sections)).toContain('$t(report.title)')
})

describe('first sentences from the facts', () => {
  it.each([
    [
      'pl',
      'Odezwaliśmy się do 112 osób. Odpowiedziało 27 osób.',
      'Rozmawialiśmy z Państwem 6 razy. Wysłaliśmy 5 raportów tygodniowych.',
    ],
    [
      'en',
      'We approached 112 people. 27 people answered.',
      'We spoke with you 6 times. We sent 5 weekly reports.',
    ],
  ] as const)('say what was done (%s)', (language, first, last) => {
    const text = suggestWhatWasDone({ view: sampleClosing, language })
    expect(text?.startsWith(first)).toBe(true)
    expect(text?.endsWith(last)).toBe(true)
  })

  it('say what the market said', () => {
    const text = suggestWhatTheMarketSaid({ view: sampleClosing, language: 'en' })
    expect(text).toMatch(/\(10 of 19 given\)\. 14 people named an expectation\./)
  })

  it('say nothing where there are no facts', () => {
    const evidence = { answered: 0, reasons: [], otherReasons: 0, expectations: [] }
    const activity = { ...sampleClosing.activity, clientConversations: 0, reports: 0 }
    const view = { funnel: [], activity, evidence }
    expect(suggestWhatWasDone({ view, language: 'pl' })).toBeUndefined()
    expect(suggestWhatTheMarketSaid({ view, language: 'pl' })).toBeUndefined()
  })
})

const people = samplePeople
const links = { portal: 'https://rytm.invalid/c/p/7f3a/closing-reports/1' }
const recipient: MailRecipient = { name: 'Anna Próbna', salutation: 'Pani Anno', language: 'pl' }
const english: MailRecipient = { ...recipient, salutation: null, language: 'en' }
const mail = (change: object = {}) =>
  renderClosingMail({ view: sampleClosing, people, links, recipient, ...change })

describe('as mail', () => {
  it('says the news in the subject, without pay and candidates', async () => {
    const { subject } = await mail()
    expect(subject).toBe('Raport końcowy: stanowisko nieobsadzone – Kontroler finansowy, Zakłady Próbne S.A.')
    expect((await mail({ recipient: english })).subject).toMatch(/^Closing report: position not filled/)
    expect((await mail({ confidential: true })).subject).toBe('Wiadomość w sprawie projektu – Agencja Próbna')
  })

  it('holds every section in plain text, in both languages', async () => {
    const { text } = await mail()
    for (const words of [
      'Pani Anno,\n',
      'Stanowisko nieobsadzone. 26 października – 30 listopada 2026',
      'Co zrobiliśmy',
      'Podejście: 112\n',
      'Co powiedział rynek',
      'Co zrobilibyśmy dalej',
      'Decyzja, czy wracamy do poszukiwań w styczniu (po Państwa stronie)',
      'Raport końcowy: wtorek, 1 grudnia – wysłaliśmy w poniedziałek, 30 listopada',
      links.portal,
    ])
      expect(text.replace(/\u2009/g, ' ')).toContain(words)
    const other = await mail({ recipient: english })
    for (const words of ['What we did', 'What the market said', 'What we would do next', 'What we promised'])
      expect(other.text).toContain(words)
  })

  it('shows typed markup as typed', async () => {
    const { html, text } = await mail({ view: hostileClosing })
    expect(html).not.toContain('<script')
    for (const words of [hostile.script, hostile.typst, hostile.markup, hostile.template])
      expect(text).toContain(words)
  })

  it('of a week ends with what was owed', async () => {
    const { text } = await renderReportMail({ reports: [{ view: sampleReport, people, links }], recipient })
    expect(text).toContain('Harmonogram: środa, 28 października – przekazaliśmy w czwartek')
  })
})

describe('as PDF', () => {
  it('has every section on one page, in both languages', () => {
    for (const language of ['pl', 'en'] as const) {
      const paper = closingPaper({ view: sampleClosing, people, language })
      const text = letters(paperText(paper))
      for (const { heading } of presentClosing({ view: sampleClosing, people, language }).sections)
        expect(text).toContain(letters(heading))
      expect(pageCount(paper)).toBe(1)
    }
  })

  it('shows typed markup as typed, whatever letters it has', () => {
    const text = letters(paperText(closingPaper({ view: hostileClosing, people, language: 'pl' })))
    for (const words of [hostile.script, hostile.typst, hostile.markup, hostile.template])
      expect(text).toContain(letters(words))
    expect(renderClosingPdf({ view: hostileClosing, people, language: 'en' }).length).toBeGreaterThan(10_000)
  })

  it('of a week ends with what was owed and still fits one page', () => {
    const paper = reportPaper({ view: sampleReport, people, language: 'pl' })
    expect(letters(paperText(paper))).toContain(letters('rozmawialiśmy we wtorek, 10 listopada'))
    expect(pageCount(paper)).toBe(1)
  })
})

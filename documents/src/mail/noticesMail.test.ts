import { describe, expect, test } from 'vitest'
import type { MailRecipient } from './mailContent.ts'
import { type NoticeItem, renderNoticesMail } from './renderNoticesMail.ts'

const recipient: MailRecipient = { name: 'Anna Próbna', salutation: null, language: 'pl' }
const item = (change: Partial<NoticeItem> = {}): NoticeItem => ({
  section: 'overdue',
  projectId: 'p1',
  projectTitle: 'Kontroler finansowy',
  clientName: 'Zakłady Próbne S.A.',
  commitmentKind: 'weekly_report',
  at: '2026-11-20T15:00:00Z',
  ...change,
})
const render = (items: NoticeItem[], language: 'pl' | 'en' = 'pl') =>
  renderNoticesMail({
    kind: 'digest',
    agencyName: 'Agencja Próbna',
    items,
    recipient: { ...recipient, language },
    zone: 'Europe/Warsaw',
    workspaceUrl: 'https://rytm.invalid',
  })

describe('of a confidential project', () => {
  const secret = (change: Partial<NoticeItem> = {}) =>
    item({
      projectId: 'p9',
      projectTitle: 'Bursztyn',
      clientName: 'Bank Próbny',
      confidential: true,
      ...change,
    })

  test.each<[string, NoticeItem[], string, string]>([
    ['its code name alone', [secret()], 'Przypomnienie: Bursztyn', 'Reminder: Bursztyn'],
    [
      'nothing but how many there are',
      [secret(), secret({ section: 'silent', commitmentKind: null })],
      '1 ustalenie po terminie, 1 klient bez wiadomości',
      '1 commitment overdue, 1 client without a word',
    ],
    [
      'an open one instead',
      [secret(), item({ section: 'today' })],
      '1 ustalenie po terminie, 1 ustalenie na dziś: Zakłady Próbne S.A. – raport tygodniowy…',
      '1 commitment overdue, 1 commitment due today: Zakłady Próbne S.A. – weekly report…',
    ],
  ])('the subject says %s', async (_, items, polish, english) => {
    expect((await render(items)).subject).toBe(polish)
    expect((await render(items, 'en')).subject).toBe(english)
  })

  test('the mail does not say for which client it is', async () => {
    const { html, text } = await render([secret(), secret({ section: 'silent', commitmentKind: null })])
    for (const form of [html, text]) {
      expect(form).toContain('Bursztyn')
      expect(form).not.toContain('Bank Próbny')
    }
  })
})

describe('a mail of reminders', () => {
  test.each<[string, NoticeItem[], string, string]>([
    [
      'the one thing itself',
      [item()],
      'Po terminie: Zakłady Próbne S.A. – raport tygodniowy',
      'Overdue: Zakłady Próbne S.A. – weekly report',
    ],
    [
      'how many there are, and the first of them',
      [item(), item({ projectId: 'p2', clientName: 'Młyn Próbny' })],
      '2 ustalenia po terminie: Zakłady Próbne S.A. – raport tygodniowy…',
      '2 commitments overdue: Zakłady Próbne S.A. – weekly report…',
    ],
    [
      'each kind of news, the gravest first',
      [
        item({ section: 'today', commitmentKind: 'weekly_call' }),
        item({ section: 'silent', commitmentKind: null, clientName: 'Młyn Próbny' }),
        ...Array.from({ length: 5 }, () => item({ section: 'missed' })),
      ],
      '5 niewykonanych ustaleń, 1 klient bez wiadomości, 1 ustalenie na dziś: Zakłady Próbne S.A. – raport tygodniowy…',
      '5 commitments missed, 1 client without a word, 1 commitment due today: Zakłady Próbne S.A. – weekly report…',
    ],
  ])('says in its subject %s', async (_, items, polish, english) => {
    expect((await render(items)).subject).toBe(polish)
    expect((await render(items, 'en')).subject).toBe(english)
  })

  test('tells the due time on the clocks of the reader, and who answers for it', async () => {
    const { text, html } = await render([item({ responsibleName: 'Jan Próbny' })])
    expect(text).toContain('Raport tygodniowy – Kontroler finansowy, Zakłady Próbne S.A.')
    expect(text).toContain('termin: piątek, 20 listopada, 16:00, zajmuje się tym: Jan Próbny')
    expect(html).toContain('https://rytm.invalid/projects/p1')
  })

  test('of several projects leads to the workspace', async () => {
    const { text } = await render([item(), item({ projectId: 'p2' })])
    expect(text).toContain('Otwórz Rytm:\nhttps://rytm.invalid/')
  })

  test('of a client who never heard a word says so', async () => {
    const { text } = await render([item({ section: 'silent', commitmentKind: null, at: null })])
    expect(text).toContain('Zakłady Próbne S.A. – Kontroler finansowy (bez kontaktu od początku projektu)')
  })

  test('writes names as they are, not as markup', async () => {
    const { html } = await render([item({ clientName: '<b>&Co' })])
    expect(html).not.toContain('<b>&Co')
  })
})

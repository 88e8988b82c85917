import { describe, expect, test } from 'vitest'
import { hostile, hostileReport } from '#testing/hostileViews.ts'
import { sampleAutomaticReport } from '#testing/sampleAutomaticReport.ts'
import { leadRef, sampleHead, samplePeople, sampleReport, sampleSchedule } from '#testing/sampleViews.ts'
import type { MailRecipient } from './mailContent.ts'
import { renderInvitationMail, renderPasswordResetMail, renderSignInCodeMail } from './renderAccountMail.ts'
import { renderKickoffSummaryMail } from './renderKickoffSummaryMail.ts'
import { renderReportMail } from './renderReportMail.ts'
import { renderScheduleMail } from './renderScheduleMail.ts'
import {
  accountChanges,
  renderAccountChangedMail,
  renderSignInBlockedMail,
  renderSignInNoticeMail,
} from './renderSignInMail.ts'

const people = samplePeople
const links = { portal: 'https://rytm.invalid/c/p/7f3a' }
const recipient: MailRecipient = { name: 'Anna Próbna', salutation: 'Pani Anno', language: 'pl' }
const english: MailRecipient = { name: 'Anna Próbna', salutation: null, language: 'en' }
const report = { view: sampleReport, people, links }

test('a report that left by itself says so, and nothing in the name of a human', async () => {
  const reports = [{ ...report, view: sampleAutomaticReport }] as const
  const { text, html } = await renderReportMail({ recipient, reports: [...reports] })
  const name = people[leadRef.id]?.name
  expect(text).toContain('Ten raport wysłał system: same liczby i daty.')
  expect(text).toContain(`${name} dopisze resztę`)
  expect(html).toContain('Ten raport wysłał system')
  expect(text).not.toMatch(/Co się zmieniło|Co się nie udało|Czego potrzebujemy|Z poważaniem|Pozdrawiam/)
})

describe('the subject of a report', () => {
  const subject = async (change: Partial<typeof sampleReport>, to = recipient) =>
    (
      await renderReportMail({
        recipient: to,
        reports: [{ ...report, view: { ...sampleReport, ...change } }],
      })
    ).subject

  test('says week, health and what is needed', async () => {
    expect(await subject({})).toBe(
      'Tydzień 3 z 5, projekt zagrożony, potrzebne 2 decyzje – Kontroler finansowy, Zakłady Próbne S.A.',
    )
    expect(await subject({ needs: sampleReport.needs.slice(0, 1), health: 'off_track' }, english)).toBe(
      'Week 3 of 5, off track, one decision needed – Kontroler finansowy, Zakłady Próbne S.A.',
    )
  })

  test('of a report that left by itself claims no health', async () => {
    expect(await subject(sampleAutomaticReport)).toBe(
      'Tydzień 3 z 5, same liczby i daty – Kontroler finansowy, Zakłady Próbne S.A.',
    )
  })

  test('of a correction says that it is one', async () => {
    const correction = {
      number: 1,
      reason: 'Liczba rozmów była podana dwa razy.',
      reportSentAt: '2026-11-13T15:00:00Z',
    }
    expect(await subject({ correction })).toMatch(/^Korekta raportu: tydzień 3 z 5, projekt zagrożony/)
    expect(await subject({ correction }, english)).toMatch(/: week 3 of 5, at risk/)
    const reports = [{ ...report, view: { ...sampleReport, correction } }] as const
    const { text, html } = await renderReportMail({ recipient, reports: [...reports] })
    for (const form of [text, html]) expect(form).toContain('Liczba rozmów była podana dwa razy.')
    expect(text).toContain('Koryguje raport wysłany:')
  })

  test('says how far beyond the plan it is, not "week 6 of 5"', async () => {
    const late = { ...sampleReport, weekNumber: 6, plannedWeeks: 5 }
    const mail = await renderReportMail({ reports: [{ view: late, people, links }], recipient })
    expect(mail.subject).toContain('Tydzień 6, plan: 5')
    expect(mail.text).toContain('Tydzień 6, plan: 5')
  })

  test('leaves decisions out where none is needed', async () => {
    expect(await subject({ needs: [], health: 'on_track' })).toBe(
      'Tydzień 3 z 5, zgodnie z planem – Kontroler finansowy, Zakłady Próbne S.A.',
    )
  })

  test('carries no pay and no candidate', async () => {
    expect(await subject({})).not.toMatch(/zł|PLN|000|K-\d/)
  })

  test('of a confidential project carries no role, client or news', async () => {
    const mail = await renderReportMail({ recipient, reports: [{ ...report, confidential: true }] })
    expect(mail.subject).toBe('Wiadomość w sprawie projektu – Agencja Próbna')
  })

  test('of several projects counts them', async () => {
    const calm = { ...report, view: { ...sampleReport, health: 'on_track' as const, needs: [] } }
    const mail = await renderReportMail({ recipient, reports: [report, calm] })
    expect(mail.subject).toBe(
      'Raporty z 2 projektów, jeden wymaga uwagi, potrzebne 2 decyzje – Agencja Próbna',
    )
  })

  test('stays one line whatever a title holds', async () => {
    expect(await subject({ head: { ...sampleHead, title: 'Kontroler\r\nBcc: x@y.test' } })).not.toMatch(
      /[\r\n]/,
    )
  })
})

describe('a report', () => {
  test('holds every section in plain text, in both languages', async () => {
    const polish = await renderReportMail({ recipient, reports: [report] })
    const other = await renderReportMail({ recipient: english, reports: [report] })
    for (const heading of [
      'Co się zmieniło',
      'Co zrobiliśmy',
      'Co mówi rynek',
      'Co się nie udało',
      'Czego potrzebujemy od Państwa',
    ])
      expect(polish.text).toContain(heading)
    for (const heading of [
      'What changed',
      'What we did',
      'What the market says',
      'What did not work',
      'What we need from you',
    ])
      expect(other.text).toContain(heading)
    expect(polish.text).toContain('Podejście: ten tydzień 38, łącznie 112')
    expect(polish.text).toContain(links.portal)
  })

  test('greets by the salutation of the contact, else neutrally', async () => {
    expect((await renderReportMail({ recipient, reports: [report] })).text).toContain('Pani Anno,\n')
    expect((await renderReportMail({ recipient: english, reports: [report] })).text).toContain('Hello,\n')
  })

  test('shows typed markup as typed', async () => {
    const mail = await renderReportMail({ recipient, reports: [{ ...report, view: hostileReport }] })
    expect(mail.html).not.toContain('<script')
    expect(mail.html).toContain('&lt;script&gt;')
    for (const words of [hostile.script, hostile.typst, hostile.markup, hostile.template])
      expect(mail.text).toContain(words)
  })

  test('of four projects stays below the size at which mail programs clip', async () => {
    const mail = await renderReportMail({ recipient, reports: [report, report, report, report] })
    expect(Buffer.byteLength(mail.html)).toBeLessThan(102_000)
  })
})

describe('a schedule', () => {
  test('tells a first version from a change', async () => {
    const base = { view: sampleSchedule, people, recipient, links }
    const first = await renderScheduleMail({ ...base, isNewVersion: false })
    const changed = await renderScheduleMail({ ...base, isNewVersion: true })
    expect(first.subject).toBe('Harmonogram działań – Kontroler finansowy, Zakłady Próbne S.A.')
    expect(changed.subject).toBe(
      'Zmiana w harmonogramie, wersja 2 – Kontroler finansowy, Zakłady Próbne S.A.',
    )
    expect(changed.text).toContain('11 listopada jest dniem wolnym')
    expect(changed.text).toContain('przesunięte, było: wtorek, 10 listopada')
    expect(changed.text).toContain('Co się zmieniło')
    expect(changed.text).toContain(
      'Przesunięte: „Prezentacja pierwszych kandydatów”. Było: wtorek, 10 listopada, jest: czwartek, 12 listopada.',
    )
    expect(changed.text).toContain(
      'Nowa nazwa: „Referencje i prezentacja kolejnych kandydatów”. Było: „Referencje”.',
    )
  })

  test('of a version that does not say its changes lists what was removed', async () => {
    const { changes: _, ...view } = sampleSchedule
    const mail = await renderScheduleMail({ view, people, recipient, links, isNewVersion: true })
    expect(mail.text).toContain('Usunięte z harmonogramu')
    expect(mail.text).not.toContain('Co się zmieniło')
  })
})

describe('the summary of a kickoff', () => {
  const summary = {
    profile: 'Kontroler w zakładzie produkcyjnym.',
    mustHaves: [
      { text: 'SAP CO', rejectWithout: false, canRelax: 'yes' as const, relaxNote: 'inny moduł SAP' },
    ],
    softCriteria: '',
    rhythm: {
      callEvery: 'two_weeks' as const,
      reportEvery: 'week' as const,
      channel: 'phone' as const,
      note: '',
      agreedWithContactId: null,
    },
    weeklySlot: { weekday: 2, time: '10:00' },
    ifMarketSaysNo: 'Najpierw rezygnujemy z SAP.',
    nextSteps: 'Lista firm docelowych.',
    scheduleDueOn: '2026-10-27',
  }

  test('holds what was agreed and no heading for what was not talked about', async () => {
    const mail = await renderKickoffSummaryMail({ head: sampleHead, people, recipient, links, summary })
    expect(mail.text).toContain('* SAP CO (można rozważyć także bez tego, Można złagodzić: inny moduł SAP)')
    expect(mail.text).toContain('Stały termin rozmowy: wtorek, 10:00')
    expect(mail.text).toContain('najpóźniej: wtorek, 27 października')
    expect(mail.text).toContain('Lista firm docelowych.')
    expect(mail.text).not.toContain('Co liczy się poza kompetencjami')
  })
})

describe('automatic mail', () => {
  test('of a code says how long it is valid and what to do unasked', async () => {
    const mail = await renderSignInCodeMail({ recipient: english, code: '402913', validMinutes: 10 })
    expect(mail.subject).toBe('402913 is your code for the project page')
    expect(mail.text).toContain('valid for 10 minutes')
    expect(mail.text).toContain('If you did not ask for a code')
  })

  test('names the way in and its end', async () => {
    const invitation = {
      recipient,
      agencyName: 'Agencja Próbna',
      inviterName: 'Żaneta Śliwińska',
      validDays: 7,
    }
    const invited = await renderInvitationMail({
      ...invitation,
      links: { accept: 'https://rytm.invalid/i/1' },
    })
    const reset = await renderPasswordResetMail({
      recipient,
      links: { reset: 'https://rytm.invalid/r/1' },
      validMinutes: 60,
    })
    expect(invited.text).toContain('https://rytm.invalid/i/1')
    expect(invited.text).toContain('ważne 7 dni')
    expect(reset.text).toContain('ważny 60 minut')
  })

  test('about a sign-in says from where, and what to do if it was somebody else', async () => {
    const newPassword = 'https://rytm.invalid/forgot-password'
    const base = { recipient: english, links: { newPassword } }
    const seen = { when: 'Friday, 13 November, 16:00', device: { browser: 'Firefox', system: 'Linux' } }
    const mail = await renderSignInNoticeMail({ ...base, ...seen })
    for (const part of ['Friday, 13 November, 16:00', 'Firefox, Linux', 'set a new password', newPassword])
      expect(mail.text).toContain(part)
    const unknown = await renderSignInNoticeMail({ ...base, ...seen, device: undefined })
    expect(unknown.text).toContain('Unknown device')
  })

  test('about guesses differs where somebody knows the password', async () => {
    const base = { recipient: english, links: { newPassword: 'https://rytm.invalid/forgot-password' } }
    const guessing = await renderSignInBlockedMail({ ...base, step: 'password' })
    const knowing = await renderSignInBlockedMail({ ...base, step: 'code' })
    expect(guessing.text).toContain('wrong password')
    expect(knowing.text).toContain('knows the password')
  })

  test.each(accountChanges)('about a change of how one signs in has words: %s', async (change) => {
    const links = { newPassword: 'https://rytm.invalid/forgot-password' }
    for (const reader of [recipient, english])
      expect((await renderAccountChangedMail({ recipient: reader, links, change })).text).not.toContain(
        'changed.',
      )
  })
})

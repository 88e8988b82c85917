import { mostCharacters } from '@rytm/domain/texts/letterText.ts'
import { describe, expect, test } from 'vitest'
import { hostile } from '#testing/hostileViews.ts'
import { sampleAutomaticReport } from '#testing/sampleAutomaticReport.ts'
import { sampleClosing } from '#testing/sampleClosing.ts'
import { sampleHead, samplePeople, sampleReport, sampleSchedule } from '#testing/sampleViews.ts'
import type { MailRecipient } from './mailContent.ts'
import { renderClosingMail } from './renderClosingMail.ts'
import { renderReportMail } from './renderReportMail.ts'
import { renderScheduleMail } from './renderScheduleMail.ts'
import { houseWording } from './wording.ts'

const people = samplePeople
const links = { portal: 'https://rytm.invalid/c/p/7f3a' }
const recipient: MailRecipient = { name: 'Anna Próbna', salutation: 'Pani Anno', language: 'pl' }
const wording = {
  opening: 'raport z tygodnia {week} projektu {project}.\nPisze {consultant}.',
  closing: 'Do usłyszenia, {contact}. {agency} dla {client}.',
}
const report = { view: sampleReport, people, links }
const weekly = (changes: Partial<Parameters<typeof renderReportMail>[0]> = {}) =>
  renderReportMail({ reports: [report], recipient, wording, ...changes })

describe('a letter that the agency words itself', () => {
  test('begins and ends with its sentences, filled; they stand around the facts', async () => {
    const { text, html } = await weekly()
    const order = [
      'Pani Anno,',
      'raport z tygodnia 3 projektu Kontroler finansowy.',
      'Pisze Żaneta Śliwińska.',
      'Otwórz raport',
      'Do usłyszenia, Anna Próbna. Agencja Próbna dla Zakłady Próbne S.A.',
      'Pozdrawiam',
    ]
    for (const form of [text, html]) {
      const places = order.map((sentence) => form.indexOf(sentence))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      expect(places[0]).toBeGreaterThan(-1)
      expect(form).not.toContain(houseWording({ letter: 'weekly_report', language: 'pl' }).opening)
    }
    expect(text.indexOf('Do usłyszenia')).toBeLessThan(text.indexOf('\n-- \n'))
  })

  test('keeps the sentence of the house where it has none', async () => {
    const { text } = await weekly({ wording: { opening: '', closing: '' } })
    expect(text).toBe((await weekly({ wording: undefined })).text)
    expect(text).toContain('przesyłam raport z minionego tygodnia.')
  })

  test('keeps it where one sentence cannot speak of several projects, and says what holds for all', async () => {
    const other = { ...sampleReport, head: { ...sampleHead, title: 'Księgowa' } }
    const { text } = await weekly({ reports: [report, { view: other, people, links }] })
    expect(text).toContain('przesyłam raporty z minionego tygodnia.')
    expect(text).toContain('Do usłyszenia, Anna Próbna. Agencja Próbna dla Zakłady Próbne S.A.')
  })

  test('says first that it corrects a report', async () => {
    const correction = { number: 1, reason: 'Liczba rozmów.', reportSentAt: '2026-11-13T15:00:00Z' }
    const { text } = await weekly({ reports: [{ ...report, view: { ...sampleReport, correction } }] })
    expect(text).toContain('przesyłam korektę raportu.')
    expect(text).not.toContain('raport z tygodnia 3')
    expect(text).toContain('Do usłyszenia, Anna Próbna.')
  })

  test('says nothing of the kind where no human wrote', async () => {
    const { text } = await weekly({ reports: [{ ...report, view: sampleAutomaticReport }] })
    expect(text).not.toMatch(/Do usłyszenia|raport z tygodnia 3/)
  })

  test('says first that a schedule changed', async () => {
    const own = { opening: 'plan dla {client}.', closing: 'Dziękuję.' }
    const schedule = { view: sampleSchedule, people, links, recipient, wording: own }
    const first = await renderScheduleMail({ ...schedule, isNewVersion: false })
    const second = await renderScheduleMail({ ...schedule, isNewVersion: true })
    expect(first.text).toContain('plan dla Zakłady Próbne S.A.')
    expect(second.text).toContain('zmieniliśmy harmonogram.')
    expect(second.text).not.toContain('plan dla')
    for (const { text } of [first, second]) expect(text).toContain('Dziękuję.')
  })

  test.each(Object.entries(hostile))('shows as typed what is hostile: %s', async (_, typed) => {
    const opening = typed.slice(0, mostCharacters).replaceAll(/[{}]/g, '')
    const head = { ...sampleHead, title: typed }
    const view = { ...sampleClosing, head }
    const own = { opening: `${opening}\n{project}`, closing: opening }
    const { html, text } = await renderClosingMail({ view, people, links, recipient, wording: own })
    expect(text).toContain(opening.trim())
    expect(text).toContain(typed.trim())
    expect(html).not.toMatch(/<script|<label>/)
  })
})

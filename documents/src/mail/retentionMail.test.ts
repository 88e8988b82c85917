import { expect, test } from 'vitest'
import { renderRetentionMail } from './renderRetentionMail.ts'

const mail = (language: 'pl' | 'en', people: number) =>
  renderRetentionMail({
    recipient: { name: 'Osoba Próbna', salutation: null, language },
    agencyName: 'Próbna Rekrutacja',
    people,
    days: 14,
    links: { list: 'https://rytm.test/settings/personal-data' },
  })

test.each([
  ['pl', 1, 'danych 1 kandydata', 'najwcześniej za 14 dni'],
  ['pl', 5, 'danych 5 kandydatów', 'najwcześniej za 14 dni'],
  ['en', 2, '2 candidates', '14 days at the earliest'],
] as const)('before time erases candidates, in %s for %d', async (language, people, who, when) => {
  const { text, subject } = await mail(language, people)
  expect(text).toContain(who)
  expect(text).toContain(when)
  expect(text).toContain('https://rytm.test/settings/personal-data')
  expect(subject).toContain('Próbna Rekrutacja')
})

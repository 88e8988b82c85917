import { describe, expect, test } from 'vitest'
import type { PayRange } from '#kernel.ts'
import { domainWords } from './domainWords.ts'
import {
  dateRange,
  fileSize,
  fullInstant,
  humanDate,
  humanInstant,
  list,
  longDate,
  longInstant,
  money,
  number,
  payRange,
  percent,
  relativeTime,
  shortDate,
} from './format.ts'

const zone = 'Europe/Warsaw'
const now = '2026-11-09T09:00:00Z'
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, ' ')

describe('dates', () => {
  test.each([
    ['pl', 'piątek, 13 listopada, 16:00', 'piątek, 13 listopada 2026, 16:00'],
    ['en', 'Friday, 13 November, 16:00', 'Friday, 13 November 2026, 16:00'],
  ] as const)('are said with weekday, month and time in %s', (language, long, full) => {
    const input = { instant: '2026-11-13T15:00:00Z', language, zone }
    expect(longInstant(input)).toBe(long)
    expect(fullInstant(input)).toBe(full)
  })

  test('of the calendar have no zone', () => {
    expect(longDate({ date: '2026-11-13', language: 'pl' })).toBe('piątek, 13 listopada')
    expect(longDate({ date: '2026-11-13', language: 'en' })).toBe('Friday, 13 November')
  })

  test('carry the year only where it is another one', () => {
    expect(shortDate({ date: '2026-12-24', language: 'pl', today: '2026-11-09' })).toBe('24 grudnia')
    expect(shortDate({ date: '2027-01-04', language: 'pl', today: '2026-11-09' })).toBe('4 stycznia 2027')
  })

  test('of a week are one range', () => {
    expect(plain(dateRange({ from: '2026-11-09', to: '2026-11-13', language: 'pl' }))).toBe('9–13 listopada')
    expect(plain(dateRange({ from: '2026-11-30', to: '2026-12-04', language: 'pl' }))).toBe(
      '30 listopada – 4 grudnia',
    )
    expect(plain(dateRange({ from: '2026-11-09', to: '2026-11-13', language: 'en' }))).toBe('9 – 13 November')
  })
})

describe('distances', () => {
  test.each([
    ['2026-11-09T09:00:30Z', 'teraz', 'now'],
    ['2026-11-09T09:25:00Z', 'za 25 min', 'in 25 min'],
    ['2026-11-09T11:00:00Z', 'za 2 h', 'in 2 h'],
    ['2026-11-09T06:30:00Z', '2 h temu', '2 h ago'],
    ['2026-11-10T09:00:00Z', 'za 1 dzień', 'in 1 day'],
    ['2026-11-14T09:00:00Z', 'za 5 dni', 'in 5 days'],
    ['2026-10-18T09:00:00Z', '22 dni temu', '22 days ago'],
  ])('%s is %s', (instant, pl, en) => {
    expect(relativeTime({ instant, now, zone, language: 'pl', word: domainWords('pl') })).toBe(pl)
    expect(relativeTime({ instant, now, zone, language: 'en', word: domainWords('en') })).toBe(en)
  })

  test.each([
    ['2026-11-09T11:00:00Z', 'za 2 h'],
    ['2026-11-09T16:00:00Z', 'dziś 17:00'],
    ['2026-11-09T23:30:00Z', 'jutro 00:30'],
    ['2026-11-13T15:00:00Z', 'piątek 16:00'],
    ['2026-11-16T15:00:00Z', '16 listopada'],
    ['2026-11-08T09:00:00Z', 'wczoraj 10:00'],
    ['2026-11-06T09:00:00Z', '6 listopada'],
  ])('%s is said as %s', (instant, expected) => {
    expect(humanInstant({ instant, now, zone, language: 'pl', word: domainWords('pl') })).toBe(expected)
  })

  test('of calendar dates are named up to the same weekday', () => {
    const say = (date: string) =>
      humanDate({ date, today: '2026-11-09', language: 'pl', word: domainWords('pl') })
    expect(['2026-11-08', '2026-11-09', '2026-11-10', '2026-11-15', '2026-11-16'].map(say)).toEqual([
      'wczoraj',
      'dziś',
      'jutro',
      'niedziela',
      '16 listopada',
    ])
  })
})

describe('numbers', () => {
  test('group thousands and use the comma of the language', () => {
    expect(plain(number({ value: 12_400.5, language: 'pl' }))).toBe('12 400,5')
    expect(number({ value: 12_400.5, language: 'en' })).toBe('12,400.5')
    expect(number({ value: 2, language: 'pl', decimals: 1 })).toBe('2,0')
  })

  test('of shares are percentages', () => {
    expect(plain(percent({ share: 0.456, language: 'pl' }))).toBe('46%')
  })

  test.each([
    [12, '1 kB'],
    [120_400, '120 kB'],
    [1_440_000, '1,4 MB'],
  ])('of %i bytes are a size', (bytes, expected) => {
    expect(plain(fileSize({ bytes, language: 'pl' }))).toBe(expected)
  })

  test('lists end with a word', () => {
    expect(list({ items: ['HR', 'sponsor', 'decydent'], language: 'pl' })).toBe('HR, sponsor i decydent')
    expect(list({ items: ['HR', 'sponsor'], language: 'en' })).toBe('HR and sponsor')
  })
})

describe('pay', () => {
  const range: PayRange = {
    contractType: 'employment',
    currency: 'PLN',
    period: 'month',
    basis: 'gross',
    minMinor: 1_500_000,
    maxMinor: 2_000_000,
  }
  const say = (change: Partial<PayRange>, language: 'pl' | 'en' = 'pl') =>
    plain(payRange({ range: { ...range, ...change }, language, word: domainWords(language) }))

  test('of employment is gross by month', () => {
    expect(say({})).toBe('15 000–20 000 zł brutto / mies.')
    expect(say({ minMinor: 1_850_000, maxMinor: 1_850_000 })).toBe('18 500 zł brutto / mies.')
    expect(say({}, 'en')).toBe('PLN 15,000–20,000 gross / month')
  })

  test('of B2B is net with VAT on top, by month, day or hour', () => {
    expect(
      say({ contractType: 'b2b', basis: 'net', period: 'hour', minMinor: 12_000, maxMinor: 15_050 }),
    ).toBe('120–150,50 zł netto + VAT / h')
  })

  test('may be open at either end, or not agreed', () => {
    expect(say({ maxMinor: null })).toBe('od 15 000 zł brutto / mies.')
    expect(say({ minMinor: null })).toBe('do 20 000 zł brutto / mies.')
    expect(say({ minMinor: null, maxMinor: null })).toBe('jeszcze nieustalone')
  })

  test('keeps groszy where there are any', () => {
    expect(plain(money({ minor: 3_105, currency: 'PLN', language: 'pl' }))).toBe('31,05 zł')
  })
})

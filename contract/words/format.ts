import type { Language, PayRange } from '#kernel.ts'
import type { Word } from './word.ts'

/** The one place of `Intl` for every face. `zone` is the agency's, `instant` is ISO 8601 in UTC, `date` is `YYYY-MM-DD`. */
const locales: Record<Language, string> = { pl: 'pl-PL', en: 'en-GB' }
const cache = new Map<string, unknown>()

function cached<T>(key: string, make: () => T): T {
  if (!cache.has(key)) cache.set(key, make())
  return cache.get(key) as T
}

type DateParts = Intl.DateTimeFormatOptions

function dateFormat(language: Language, zone: string, parts: DateParts): Intl.DateTimeFormat {
  const make = () => new Intl.DateTimeFormat(locales[language], { ...parts, timeZone: zone })
  return cached(`date ${language} ${zone} ${JSON.stringify(parts)}`, make)
}

function millisOf(instant: string): number {
  return Temporal.Instant.from(instant).epochMilliseconds
}

function millisOfDate(date: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds
}

export interface InstantInput {
  instant: string
  language: Language
  zone: string
}

/** `16:00` */
export function timeOfDay({ instant, language, zone }: InstantInput): string {
  return dateFormat(language, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    millisOf(instant),
  )
}

/** `piątek, 13 listopada 2026, 16:00`: said in full, for the hover and for letters. */
export function fullInstant({ instant, language, zone }: InstantInput): string {
  const day = dateFormat(language, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  return `${punctuated(day, millisOf(instant))}, ${timeOfDay({ instant, language, zone })}`
}

/** `piątek, 13 listopada, 16:00` */
export function longInstant({ instant, language, zone }: InstantInput): string {
  const day = dateFormat(language, zone, { weekday: 'long', day: 'numeric', month: 'long' })
  return `${punctuated(day, millisOf(instant))}, ${timeOfDay({ instant, language, zone })}`
}

/** British English leaves the comma after the weekday out; both languages read better with it. */
function punctuated(format: Intl.DateTimeFormat, millis: number): string {
  const parts = format.formatToParts(millis)
  const weekday = parts.findIndex((part) => part.type === 'weekday')
  return parts.map((part, at) => (at === weekday + 1 ? ', ' : part.value)).join('')
}

export interface DateInput {
  date: string
  language: Language
}

/** `piątek, 13 listopada` of a calendar date, which has no zone. */
export function longDate({ date, language }: DateInput): string {
  return punctuated(
    dateFormat(language, 'UTC', { weekday: 'long', day: 'numeric', month: 'long' }),
    millisOfDate(date),
  )
}

/** `piątek, 13 listopada 2026` */
export function fullDate({ date, language }: DateInput): string {
  const parts: DateParts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
  return punctuated(dateFormat(language, 'UTC', parts), millisOfDate(date))
}

/** `13 listopada`, with the year where it is not the one of `today`. */
export function shortDate({ date, language, today }: DateInput & { today: string }): string {
  const sameYear = date.slice(0, 4) === today.slice(0, 4)
  const parts: DateParts = { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) }
  return dateFormat(language, 'UTC', parts).format(millisOfDate(date))
}

/** `9–13 listopada`, `30 listopada – 4 grudnia`: first and last day of a week or of any span. */
export function dateRange({ from, to, language }: { from: string; to: string; language: Language }): string {
  const format = dateFormat(language, 'UTC', { day: 'numeric', month: 'long' })
  return format.formatRange(millisOfDate(from), millisOfDate(to))
}

/** The calendar date of an instant in a zone. */
export function dateIn({ instant, zone }: { instant: string; zone: string }): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString()
}

export interface RelativeInput extends InstantInput {
  now: string
  word: Word
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayHours = 24

/** `za 25 min`, `2 h temu`, `za 3 dni`: the distance alone; whole units, rounded towards now. */
export function relativeTime({ instant, now, word }: RelativeInput): string {
  const distance = millisOf(instant) - millisOf(now)
  const [minutes, hours] = [minuteMs, hourMs].map((unit) => Math.floor(Math.abs(distance) / unit)) as [
    number,
    number,
  ]
  const future = distance > 0
  if (minutes < 1) return word('relative.now')
  if (hours < 1) return word(future ? 'relative.in_minutes' : 'relative.minutes_ago', { count: minutes })
  if (hours < dayHours) return word(future ? 'relative.in_hours' : 'relative.hours_ago', { count: hours })
  return word(future ? 'relative.in_days' : 'relative.days_ago', { count: Math.floor(hours / dayHours) })
}

const soonHours = 6
const weekdayReach = 6

/** As people say it: `za 2 h`, `dziś 16:00`, `jutro 10:00`, `piątek 16:00`, further off `13 listopada`. */
export function humanInstant(input: RelativeInput): string {
  const { instant, now, language, zone, word } = input
  if (Math.abs(millisOf(instant) - millisOf(now)) < soonHours * hourMs) return relativeTime(input)
  const [date, today] = [dateIn({ instant, zone }), dateIn({ instant: now, zone })]
  const days = daysBetween(today, date)
  const time = timeOfDay({ instant, language, zone })
  if (days === 0) return word('relative.today', { time })
  if (days === 1) return word('relative.tomorrow', { time })
  if (days === -1) return word('relative.yesterday', { time })
  if (days > 0 && days <= weekdayReach)
    return word('relative.weekday', { weekday: weekdayOf({ date, language }), time })
  return shortDate({ date, language, today })
}

/** `dziś`, `jutro`, `piątek`, further off `13 listopada`. */
export function humanDate({
  date,
  today,
  language,
  word,
}: DateInput & { today: string; word: Word }): string {
  const days = daysBetween(today, date)
  if (days === 0) return word('relative.day_today')
  if (days === 1) return word('relative.day_tomorrow')
  if (days === -1) return word('relative.day_yesterday')
  if (days > 0 && days <= weekdayReach) return weekdayOf({ date, language })
  return shortDate({ date, language, today })
}

/** `piątek` */
export function weekdayOf({ date, language }: DateInput): string {
  return dateFormat(language, 'UTC', { weekday: 'long' }).format(millisOfDate(date))
}

function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days
}

/** `12 400`, `1,5` */
export function number({
  value,
  language,
  decimals,
}: {
  value: number
  language: Language
  decimals?: number
}): string {
  const digits =
    decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return cached(
    `number ${language} ${decimals}`,
    () => new Intl.NumberFormat(locales[language], digits),
  ).format(value)
}

/** `45%`, of a share between 0 and 1. */
export function percent({ share, language }: { share: number; language: Language }): string {
  const make = () => new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 0 })
  return cached(`percent ${language}`, make).format(share)
}

/** `120 kB`, `1,4 MB`; the smallest file has 1 kB. */
export function fileSize({ bytes, language }: { bytes: number; language: Language }): string {
  const isLarge = bytes >= 1_000_000
  const make = () =>
    new Intl.NumberFormat(locales[language], {
      style: 'unit',
      unit: isLarge ? 'megabyte' : 'kilobyte',
      maximumFractionDigits: isLarge ? 1 : 0,
    })
  const size = isLarge ? bytes / 1_000_000 : Math.max(1, bytes / 1000)
  return cached(`size ${language} ${isLarge}`, make).format(size)
}

/** `Anna, Jan i Ewa` */
export function list({ items, language }: { items: readonly string[]; language: Language }): string {
  return cached(
    `list ${language}`,
    () => new Intl.ListFormat(locales[language], { type: 'conjunction' }),
  ).format(items)
}

const minorPerMajor = 100

function moneyFormat(language: Language, currency: string): Intl.NumberFormat {
  const make = () =>
    new Intl.NumberFormat(locales[language], {
      style: 'currency',
      currency,
      trailingZeroDisplay: 'stripIfInteger',
    })
  return cached(`money ${language} ${currency}`, make)
}

/** `18 500 zł`, of minor units. */
export function money({
  minor,
  currency,
  language,
}: {
  minor: number
  currency: string
  language: Language
}): string {
  return moneyFormat(language, currency).format(minor / minorPerMajor)
}

/** `15 000–20 000 zł brutto / mies.`, `120–150 zł netto + VAT / h`, `od 15 000 zł brutto / mies.` */
export function payRange({
  range,
  language,
  word,
}: {
  range: PayRange
  language: Language
  word: Word
}): string {
  const amount = payAmount({ range, language, word })
  if (amount === undefined) return word('pay.unknown')
  const basis = range.contractType === 'b2b' ? `b2b_${range.basis}` : range.basis
  return word('pay.line', {
    amount,
    basis: word(`pay.basis.${basis}`),
    period: word(`pay.period.${range.period}`),
  })
}

function payAmount({
  range,
  language,
  word,
}: {
  range: PayRange
  language: Language
  word: Word
}): string | undefined {
  const { minMinor, maxMinor, currency } = range
  if (minMinor !== null && maxMinor !== null && minMinor !== maxMinor) {
    return moneyFormat(language, currency).formatRange(minMinor / minorPerMajor, maxMinor / minorPerMajor)
  }
  if (minMinor !== null && maxMinor !== null) return money({ minor: minMinor, currency, language })
  if (minMinor !== null) return word('pay.from', { amount: money({ minor: minMinor, currency, language }) })
  if (maxMinor !== null) return word('pay.up_to', { amount: money({ minor: maxMinor, currency, language }) })
  return undefined
}

/** The name of a country by its ISO 3166-1 code. */
export function countryName({ code, language }: { code: string; language: Language }): string {
  const make = () => new Intl.DisplayNames(locales[language], { type: 'region' })
  return cached(`countries ${language}`, make).of(code) ?? code
}

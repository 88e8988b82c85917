import { z } from 'zod'

/** Two ways to write one id would be two different things to whoever compares them. */
export const id = z.uuid().toLowerCase()
export const languages = ['pl', 'en'] as const
export const language = z.enum(languages)
export type Language = z.infer<typeof language>

/**
 * Years that anybody can mean. Beyond them the database refuses dates (there is no year 0), and counting working days
 * between two of them takes for ever.
 */
const inSensibleYear = (text: string) => /^(19|20|21)\d\d-/.test(text)
const otherYear = { message: 'fields.invalid' }

/** A calendar date, `YYYY-MM-DD`. */
export const calendarDate = z.iso.date().refine(inSensibleYear, otherYear)
/** An instant as ISO 8601 in UTC, `2026-11-13T15:00:00Z`. */
export const instant = z.iso.datetime().refine(inSensibleYear, otherYear)
/** Minutes after midnight in the agency's zone, as `HH:MM`. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const shortText = z.string().trim().min(1).max(200)
export const optionalShortText = z.string().trim().max(200)
export const longText = z.string().trim().max(5000)
export const email = z
  .email()
  .max(254)
  .transform((value) => value.toLowerCase())
export const phone = z
  .string()
  .trim()
  .max(40)
  .regex(/^[+()\d\s./-]*$/)

export const currencies = ['PLN', 'EUR', 'USD', 'GBP', 'CHF', 'CZK'] as const
export const contractTypes = ['employment', 'b2b', 'civil_contract', 'other'] as const
export const contractType = z.enum(contractTypes)
export type ContractType = z.infer<typeof contractType>
export const payPeriods = ['hour', 'day', 'month', 'year'] as const
export const payBases = ['gross', 'net'] as const
export const workModes = ['office', 'hybrid', 'remote'] as const
export const workMode = z.enum(workModes)

/** Pay as people say it: minor units of a currency, by period, gross or net (net of VAT for B2B). */
export const payRange = z
  .object({
    contractType,
    currency: z.enum(currencies),
    period: z.enum(payPeriods),
    basis: z.enum(payBases),
    minMinor: z.number().int().min(0).max(1_000_000_000_00).nullable(),
    maxMinor: z.number().int().min(0).max(1_000_000_000_00).nullable(),
  })
  .refine((range) => range.minMinor === null || range.maxMinor === null || range.minMinor <= range.maxMinor, {
    message: 'pay.min_above_max',
    path: ['maxMinor'],
  })
export type PayRange = z.infer<typeof payRange>

export const page = z.object({
  /** Holds the sort values of a row, which may be two long names. */
  cursor: z.string().max(4000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
/** One keyset page: `nextCursor` is null on the last one. */
export function pageOf<S extends z.ZodType>(item: S) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() })
}

export const idParams = <const N extends string>(name: N) =>
  z.object({ [name]: id } as { [K in N]: typeof id })

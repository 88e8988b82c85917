import { type Parsed, refused, understood } from '#imports/parsed.ts'

/**
 * A calendar date as `YYYY-MM-DD`, from `2025-03-03`, `2025-03-03 07:45:14+00:00`, `3.03.2025`, `03/03/2025 7:45`.
 * The date stands as written: a time or offset behind it is not converted. Day comes before month, unless only
 * the other order exists (`03/28/2025`). Dates that no calendar has are refused.
 */
export function parseDate(cell: string): Parsed<string> {
  const text = cell.trim()
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T\s].*)?$/.exec(text)
  if (iso) return calendarDate({ cell, year: iso[1], month: iso[2], day: iso[3] })
  const european = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})(?:[,\s].*)?$/.exec(text)
  if (!european) return refused('imports.date_not_understood', cell)
  const [, first, second, year] = european
  const americanOrder = Number(second) > 12 && text.includes('/')
  return americanOrder
    ? calendarDate({ cell, year, month: first, day: second })
    : calendarDate({ cell, year, month: second, day: first })
}

type Parts = Record<'year' | 'month' | 'day', string | undefined> & { cell: string }

function calendarDate({ cell, year, month, day }: Parts): Parsed<string> {
  try {
    const parts = { year: Number(year), month: Number(month), day: Number(day) }
    return understood(Temporal.PlainDate.from(parts, { overflow: 'reject' }).toString())
  } catch (error) {
    if (error instanceof RangeError) return refused('imports.date_not_understood', cell)
    throw error
  }
}

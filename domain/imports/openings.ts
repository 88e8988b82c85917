import { foldText } from '#imports/foldText.ts'
import { type Parsed, refused, understood } from '#imports/parsed.ts'

/**
 * How many people are wanted: a whole number from 1 to 999, with or without a word (`3`, `3.0`, `2 osoby`).
 * Zero, fractions and text are refused.
 */
export function parseOpenings(cell: string): Parsed<number> {
  const match =
    /^(\d{1,3})(?:[.,]0+)?\s*(?:x|os\w*\.?|etat\w*|wakat\w*|openings?|people|persons?|stanowisk\w*)?$/.exec(
      foldText(cell),
    )
  const count = match ? Number(match[1]) : 0
  return count >= 1 ? understood(count) : refused('imports.openings_not_a_number', cell)
}

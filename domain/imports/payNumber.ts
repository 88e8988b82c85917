const numberSource = String.raw`\d{1,3}(?:[ ']\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)*`
const thousandSource = String.raw`k|tys\.?|tysiecy|thousand|tsd\.?`

/** One amount inside folded text, with an optional word for thousands: `23 520,50`, `15k`, `15,5 tys.`. */
export const amountSource = `(${numberSource})\\s*(${thousandSource})?(?![\\p{L}\\d])`

/**
 * A written number as a number. A dot or comma before exactly three digits groups thousands (`23.520`,
 * `1,234,567`) unless more than three digits stand before it; before one or two digits it is the decimal sign
 * (`23520.0`, `120,50`). With both signs the last is the decimal one. Undefined when the signs contradict each other.
 */
export function readAmount(text: string): number | undefined {
  const compact = text.replace(/[ ']/g, '')
  const signs = compact.match(/[.,]/g) ?? []
  const last = signs.at(-1)
  if (last === undefined) return Number(compact)
  const mixed = new Set(signs).size > 1
  const decimals = compact.slice(compact.lastIndexOf(last) + 1)
  const before = compact.slice(0, compact.lastIndexOf(last))
  const grouped = /^[1-9]\d{0,2}(?:[.,]\d{3})*$/
  if (mixed) return wellGrouped(before, last) && decimals.length <= 2 ? join(before, decimals) : undefined
  if (decimals.length === 3 && grouped.test(before)) return Number(compact.replace(/[.,]/g, ''))
  return signs.length === 1 ? join(before, decimals) : undefined
}

function wellGrouped(whole: string, decimalSign: string): boolean {
  return !whole.includes(decimalSign) && /^\d{1,3}(?:[.,]\d{3})+$/.test(whole)
}

function join(whole: string, decimals: string): number {
  return Number(`${whole.replace(/[.,]/g, '')}.${decimals}`)
}

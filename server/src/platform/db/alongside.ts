/**
 * What one module has another one write in its statement, where a round trip of its own would be felt: parts of a WITH,
 * worded by whoever owns the table. `$1` is the agency in both; the values come from the parameter `first` on.
 */
export interface Alongside {
  parts: (first: number) => string
  values: readonly unknown[]
}

/**
 * What is wrong with one cell. `code` is stable (`imports.pay_inverted`) and worded by the interface; `params`
 * holds what the wording needs, always including the cell as it was typed where that helps.
 */
export type CellProblem = { code: string; params: Record<string, string | number> }

/**
 * The result of reading one cell: a value, or the reason why there is none. An empty cell is never asked here
 * (see `isBlankCell`): parsers may assume that something was written.
 */
export type Parsed<T> = { ok: true; value: T } | { ok: false; problem: CellProblem }

/** A cell that was understood. The value may itself be `undefined` where "nothing said" is an answer. */
export function understood<T>(value: T): Parsed<T> {
  return { ok: true, value }
}

/** A cell that was not understood: `cell` is quoted back, cut to 80 characters, so that it can be found. */
export function refused<T>(code: string, cell: string, params: CellProblem['params'] = {}): Parsed<T> {
  return { ok: false, problem: { code, params: { cell: cell.slice(0, 80), ...params } } }
}

import { badRequestError } from '#platform/errors/appError.ts'

export const badCursor = badRequestError('http.bad_cursor')

/** Where the next keyset page begins: the sort values of the last row, opaque to the caller. */
export function encodeCursor(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

export function decodeCursor(cursor: string): (string | number | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(values)) return values
  } catch {
    throw badCursor()
  }
  throw badCursor()
}

/** Asks for one row more than the page: whether it came says whether there is a next page. */
export function toPage<Row, Item>({
  rows,
  limit,
  item,
  cursor,
}: {
  rows: Row[]
  limit: number
  item: (row: Row) => Item
  cursor: (row: Row) => (string | number | null)[]
}) {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(item),
    nextCursor: rows.length > limit && last ? encodeCursor(cursor(last)) : null,
  }
}

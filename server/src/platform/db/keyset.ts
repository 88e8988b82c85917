import { instant } from '@rytm/contract/kernel.ts'
import { z } from 'zod'
import { badRequestError } from '#platform/errors/appError.ts'
import { isStorable } from '#platform/http/storableText.ts'

const badCursor = badRequestError('http.bad_cursor')

/** What sort values of a cursor may be; the caller says which, because the text comes from outside. */
export const cursorInstant = instant
export const cursorId = z.uuid()
export const cursorNumber = z.number().int().min(0)
export const cursorText = z.string().refine(isStorable)

/** Where the next keyset page begins: the sort values of the last row, opaque to the caller. */
export function encodeCursor(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** The values that `encodeCursor` was given; a cursor that is not of this shape is refused. */
export function decodeCursor<const Shape extends readonly [z.ZodType, ...z.ZodType[]]>(
  cursor: string,
  shape: Shape,
): z.output<z.ZodTuple<Shape, null>> {
  const values = z.tuple(shape).safeParse(parse(cursor))
  if (!values.success) throw badCursor()
  return values.data
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    throw badCursor()
  }
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

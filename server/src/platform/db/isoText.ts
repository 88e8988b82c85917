import { type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'

/** An instant as ISO 8601 in UTC, of a hot query: for lists, where making a `Date` of each and a text of it is felt. */
export function isoText(column: AnyPgColumn): SQL<string> {
  return sql<string>`${column}`.mapWith(toIsoText)
}

/** `2026-01-05 08:00:00.12+00`, as PostgreSQL writes it where its zone is UTC, is rewritten; anything else is read. */
export function toIsoText(text: string): string {
  if (text[10] !== ' ' || !text.endsWith('+00')) return new Date(text).toISOString()
  const fraction = text.slice(20, -3).padEnd(3, '0').slice(0, 3)
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z`
}

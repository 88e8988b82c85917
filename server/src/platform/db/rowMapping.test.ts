import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { alias, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { expect, it } from 'vitest'
import { type JoinedTables, rowMapping, type SelectedField } from './rowMapping.ts'

const books = pgTable('books', {
  id: integer('id').notNull(),
  title: text('title').notNull(),
  printedAt: timestamp('printed_at', { withTimezone: true }),
})
const people = pgTable('people', { id: integer('id').notNull(), name: text('name') })
const readers = alias(people, 'readers')

const query = drizzle
  .mock()
  .select({
    book: books,
    author: { id: people.id, name: people.name },
    reader: { id: readers.id, title: books.title },
    count: sql<number>`count(*)`.mapWith(Number),
    shown: sql<string>`lower(${books.title})`.as('shown'),
    printedAt: books.printedAt,
  })
  .from(books)
  .leftJoin(people, sql`true`)
  .leftJoin(readers, sql`true`)
  .prepare('books') as unknown as Prepared

interface Prepared {
  fields: SelectedField[]
  joinsNotNullableMap: JoinedTables
  execute(): Promise<unknown[]>
}

const madeByDrizzle = (values: unknown[]) => {
  const client = { query: async () => ({ rows: [values] }) }
  return (Object.create(query, { client: { value: client } }) as Prepared).execute()
}

const at = '2026-01-05 08:00:00.123+00'

it.each([
  ['everything there', [1, 'One', at, 2, 'Ann', 3, 'One', '7', 'one', at]],
  ['nobody joined', [1, 'One', null, null, null, null, 'One', '0', 'one', null]],
  ['a name that is missing', [1, 'One', at, 2, null, 3, 'One', '7', null, null]],
])('makes what Drizzle makes: %s', async (_, values) => {
  const { fields, joinsNotNullableMap: joins } = query
  expect(rowMapping({ fields, joins })([values])).toEqual(await madeByDrizzle(values))
})

import { type SQL, sql } from 'drizzle-orm'
import { type AnyPgColumn, check, customType, foreignKey, timestamp, uuid } from 'drizzle-orm/pg-core'

export const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** An instant; the app reads and writes ISO 8601 in UTC. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 })

/** First two columns of every agency's table: the tenant comes first in keys and indexes. */
export const agencyKey = () => ({
  agencyId: uuid('agency_id').notNull(),
  id: uuid('id').notNull(),
})

/** A foreign key with the agency in it: a row of one agency cannot refer to another's. */
export function reference(
  { agencyId }: { agencyId: AnyPgColumn },
  column: AnyPgColumn,
  target: { agencyId: AnyPgColumn; id: AnyPgColumn },
) {
  return foreignKey({ columns: [agencyId, column], foreignColumns: [target.agencyId, target.id] })
}

/** A row goes with its agency. */
export function ofAgency({ agencyId }: { agencyId: AnyPgColumn }, agencies: { id: AnyPgColumn }) {
  return foreignKey({ columns: [agencyId], foreignColumns: [agencies.id] }).onDelete('cascade')
}

/** A closed list of words as a CHECK; PostgreSQL enums can't lose a value. */
export function oneOf(name: string, column: AnyPgColumn, values: readonly string[]) {
  const list = sql.join(
    values.map((value) => sql.raw(`'${value}'`)),
    sql.raw(', '),
  )
  return check(name, sql`${column} in (${list})` as SQL)
}

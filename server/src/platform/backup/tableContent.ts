import { createHash } from 'node:crypto'
import type { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { type CatalogueTable, escapeIdentifier, qualified } from './catalogue.ts'

/** Nothing that a server or role may set differently reaches the text; policies refuse instead of hiding rows. */
export const plainSession = `
  SET statement_timeout = 0; SET lock_timeout = 0; SET idle_in_transaction_session_timeout = 0;
  SET client_encoding = 'UTF8'; SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres';
  SET extra_float_digits = 1; SET bytea_output = 'hex'; SET row_security = off;
`

type Content = Pick<CatalogueTable, 'schema' | 'name' | 'columns' | 'orderBy'>

export function columnList(columns: string[]): string {
  return columns.map((column) => escapeIdentifier(column)).join(', ')
}

/** The rows of a table as COPY writes them, in chunks. */
export function readContent({ table, client }: { table: Content; client: Client }): AsyncIterable<Buffer> {
  const { columns, orderBy } = table
  const rows = `SELECT ${columnList(columns)} FROM ${qualified(table)} ORDER BY ${orderBy}`
  return client.query(copyTo(`COPY (${rows}) TO STDOUT`))
}

const newline = 0x0a

/** Counts and hashes what passes. A newline inside a value is written as `\n`, so each real one ends a row. */
export function createMeter() {
  const hash = createHash('sha256')
  const measured = { rows: 0, bytes: 0 }
  return {
    measured,
    pass: (chunk: Buffer) => {
      hash.update(chunk)
      measured.bytes += chunk.length
      for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, at + 1)) measured.rows += 1
    },
    finish: () => ({ ...measured, sha256: hash.digest('hex') }),
  }
}

export async function measureContent({ table, client }: { table: Content; client: Client }) {
  const meter = createMeter()
  for await (const chunk of readContent({ table, client })) meter.pass(chunk)
  return meter.finish()
}

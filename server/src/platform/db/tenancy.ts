import { type NodePgQueryResultHKT, NodePgSession, NodePgTransaction } from 'drizzle-orm/node-postgres'
import type { PgTransaction } from 'drizzle-orm/pg-core'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { PoolClient } from 'pg'
import { messageOf, newsChannel } from '#platform/live/news.ts'
import { memberLooking } from '#platform/tenancy/actingMember.ts'
import { type AgencyId, requireUuid, toAgencyId } from '#platform/tenancy/agencyId.ts'
import type { Db } from './pool.ts'
import { followProjectFacts, hasTouchedProjects } from './projectFacts.ts'

type NoSchema = Record<string, never>

export type Tx = PgTransaction<NodePgQueryResultHKT, NoSchema, NoSchema>

interface InAgency {
  db: Db
  agencyId: AgencyId
}

type Work<T> = (tx: Tx) => Promise<T>

const dialect = new PgDialect()

/** One transaction that sees and writes the rows of one agency, as far as the member who acts may know of them. */
export function inAgency<T>({ db, agencyId }: InAgency, work: Work<T>): Promise<T> {
  return run({ db, begin: `BEGIN; ${setAgency(agencyId)}`, viewer: memberLooking({ agencyId }) }, work)
}

/** The same for screens: all its reads are of one moment, and a write in it is refused. */
export function readInAgency<T>({ db, agencyId }: InAgency, work: Work<T>): Promise<T> {
  const begin = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${setAgency(agencyId)}`
  return run({ db, begin, viewer: memberLooking({ agencyId }) }, work)
}

/**
 * A long row of facts in one transaction of the agency: whatever begins one on `held` joins it, and what follows from
 * the facts follows once, before the commit. One after another only: there is one connection.
 */
export function heldInAgency<T>({ db, agencyId }: InAgency, work: (held: Db) => Promise<T>): Promise<T> {
  const held = Object.create(db) as Db
  return inAgency({ db, agencyId }, (tx) => {
    holders.set(held, tx)
    return work(held)
  })
}

const holders = new WeakMap<Db, Tx>()

/** For what belongs to no agency (identities, sessions, look-ups): tenant tables are empty in here. */
export function outsideAgencies<T>({ db }: { db: Db }, work: Work<T>): Promise<T> {
  return run({ db, begin: 'BEGIN' }, work)
}

/** Text instead of a parameter so that it travels with BEGIN; the check of the form is what makes it safe. */
function setAgency(agencyId: AgencyId) {
  return `SELECT set_config('app.agency_id', '${toAgencyId(agencyId)}', true)`
}

function lookAs(memberId: string | undefined) {
  return memberId ? `; SELECT auth.look_as('${requireUuid(memberId)}')` : ''
}

/** From here on the transaction sees the whole agency: for what follows from a deed wherever it follows. */
export async function lookAtAll({ tx }: { tx: Tx }): Promise<void> {
  await clientOf(tx).query('SELECT auth.look_at_all()')
}

interface Run {
  db: Db
  begin: string
  viewer?: string | undefined
}

async function run<T>({ db, begin, viewer }: Run, work: Work<T>): Promise<T> {
  const holder = holders.get(db)
  if (holder) return work(holder)
  const client = await db.$client.connect()
  const { lent, takeBack } = lend(client)
  try {
    const begun = client.query(`${begin}${lookAs(viewer)}`)
    const tx = transactionOn(lent)
    const [, result] = await Promise.all([begun, work(tx)])
    const isFact = hasTouchedProjects(tx._.session)
    await Promise.all([
      viewer && isFact && lookAtAll({ tx }),
      followProjectFacts({ db, tx, transaction: tx._.session }),
    ])
    takeBack()
    await client.query(commitOf({ tx, client }))
    client.release()
    return result
  } catch (error) {
    takeBack()
    await rollBack(client)
    throw error
  }
}

/**
 * The connection for as long as the transaction lasts: where one of several statements fails, what was to come after
 * the others must not reach the transaction of somebody else.
 */
function lend(client: PoolClient) {
  let isLent = true
  const query = (...asked: unknown[]) =>
    isLent
      ? Reflect.apply(client.query, client, asked)
      : Promise.reject(new Error('the transaction has ended'))
  const lent: PoolClient = Object.create(client, { query: { value: query } })
  const takeBack = () => {
    isLent = false
  }
  return { lent, takeBack }
}

/** What was announced leaves with the commit, as one message and in one round trip. */
function commitOf({ tx, client }: { tx: Tx; client: PoolClient }) {
  const message = messageOf(tx._.session)
  if (!message) return 'COMMIT'
  const news = `auth.without_confidential(${client.escapeLiteral(message)})`
  return `SELECT pg_notify('${newsChannel}', ${news}); COMMIT`
}

const clients = new WeakMap<object, PoolClient>()

/**
 * A statement that PostgreSQL plans once for a connection and then runs by its name: for the few that are large and on
 * the way of every write. What Drizzle can say is a `hotQuery`.
 */
export async function runNamed<Row extends object>({
  name,
  text,
  values,
  tx,
}: {
  name: string
  text: string
  values: readonly unknown[]
  tx: Tx
}): Promise<Row[]> {
  return (await clientOf(tx).query<Row>({ name, text, values: [...values] })).rows
}

/** The connection of a transaction that was begun here. */
export function clientOf(tx: Tx): PoolClient {
  const client = clients.get(tx._.session)
  if (!client) throw new Error('this runs in a transaction of an agency')
  return client
}

function transactionOn(client: PoolClient): Tx {
  const session = new NodePgSession<NoSchema, NoSchema>(client, dialect, undefined)
  clients.set(session, client)
  return new NodePgTransaction<NoSchema, NoSchema>(dialect, session, undefined)
}

/** A connection that cannot even roll back is not given to anybody again. */
async function rollBack(client: PoolClient) {
  try {
    await client.query('ROLLBACK')
    client.release()
  } catch (error) {
    client.release(error instanceof Error ? error : true)
  }
}

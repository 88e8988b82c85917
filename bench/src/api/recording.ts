import pg from 'pg'

/** One statement as it went to the database. */
export interface Statement {
  name?: string
  text: string
  values: unknown[]
}

/** What a server without a framework needs to answer the same: its SQL, in order, and its bytes. */
export interface Recording {
  method: 'GET' | 'POST'
  path: string
  status: number
  headers: Record<string, string>
  body: string
  /** Statements as JSON, with `@0@` for the project that is asked for and `@1@`… for ids made for this one request. */
  statements: string[]
  freshIds: number
}

/** The ids of one request become places for those of another. */
export function withPlaces({ statements, ids }: { statements: Statement[]; ids: string[] }): string[] {
  return statements.map((statement) =>
    ids.reduce((text, id, place) => text.replaceAll(id, `@${place}@`), JSON.stringify(statement)),
  )
}

/** Whatever any client of this process asks the database while the work runs. */
export async function recordStatements<T>(work: () => Promise<T>) {
  const statements: Statement[] = []
  const original = pg.Client.prototype.query
  pg.Client.prototype.query = function record(this: pg.Client, ...args: unknown[]) {
    const statement = asStatement(args)
    if (statement) statements.push(statement)
    return Reflect.apply(original, this, args)
  } as typeof original
  try {
    return { result: await work(), statements }
  } finally {
    pg.Client.prototype.query = original
  }
}

/** The pool hands its query on to a client with a callback: the same statement, seen once because only clients are watched. */
function asStatement([query, values]: unknown[]): Statement | undefined {
  if (typeof query === 'string') return { text: query, values: Array.isArray(values) ? values : [] }
  const config = query as { name?: string; text?: string; values?: unknown[] }
  if (!config.text) return undefined
  const given = Array.isArray(values) ? values : (config.values ?? [])
  return { ...(config.name && { name: config.name }), text: config.text, values: given }
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** UUIDv7 begin with the milliseconds at which they were made. */
export function idsMadeSince({ text, since }: { text: string; since: number }): string[] {
  const ids = new Set(text.match(uuid) ?? [])
  return [...ids].filter((id) => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) >= since)
}

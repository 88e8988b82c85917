import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import pg from 'pg'
import type { Recording, Statement } from './recording.ts'

/**
 * node:http and `pg` alone: for each path the statements that the app asks, in the same transaction and under the same
 * role, and the bytes that it sends. Nothing is checked, parsed or made from rows.
 */
const { APP_URL: connectionString, RECORDINGS: file = '' } = process.env
const pool = new pg.Pool({ connectionString, max: 10 })
const recordings = JSON.parse(readFileSync(file, 'utf8')) as Recording[]
const answers = new Map(
  recordings.map((recording) => [
    `${recording.method} ${recording.path}`,
    { ...recording, statements: recording.statements.map(toStatement) },
  ]),
)

const server = createServer(async (request, response) => {
  const answer = answers.get(`${request.method} ${request.url}`)
  if (!answer) return response.writeHead(404).end()
  const ids = request.method === 'POST' ? [await projectOf(request)] : []
  while (ids.length <= answer.freshIds) ids.push(randomUUID())
  const client = await pool.connect()
  try {
    for (const statement of answer.statements) await client.query(statement(ids))
  } finally {
    client.release()
  }
  response.writeHead(answer.status, answer.headers).end(answer.body)
})
server.listen(0, '127.0.0.1', () => {
  console.log(`listening ${(server.address() as { port: number }).port}`)
})

/** What is the same for every request is parsed once. */
function toStatement(text: string): (ids: readonly string[]) => Statement {
  const constant = JSON.parse(text) as Statement
  if (!/@\d+@/.test(text)) return () => constant
  return (ids) => JSON.parse(text.replaceAll(/@(\d+)@/g, (_, place) => ids[Number(place)] ?? ''))
}

async function projectOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const { projectIds } = JSON.parse(Buffer.concat(chunks).toString()) as { projectIds: string[] }
  return projectIds[0] ?? ''
}

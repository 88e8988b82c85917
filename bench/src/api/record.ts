import type { Asked } from '#load.ts'
import { openApp } from '#openApp.ts'
import { idsMadeSince, type Recording, recordStatements, withPlaces } from './recording.ts'

/** Asks the app each request twice and keeps what the second one asked of the database and sent. */
export async function recordRequests({
  appUrl,
  now,
  requests,
}: {
  appUrl: string
  now: string
  requests: readonly Asked[]
}): Promise<Recording[]> {
  const { app, clock, close } = await openApp({ appUrl, now })
  const recordings: Recording[] = []
  for (const { method, path, headers, body } of requests) {
    const ask = () => app.inject({ method, url: path, headers, ...(body !== undefined && { payload: body }) })
    await ask()
    const since = clock.now().epochMilliseconds
    const { result, statements } = await recordStatements(ask)
    if (result.statusCode >= 300) throw new Error(`${path} answered ${result.statusCode}: ${result.body}`)
    const made = idsMadeSince({ text: JSON.stringify(statements), since })
    const ids = body === undefined ? made : [projectOf(body), ...made]
    recordings.push({
      method,
      path,
      status: result.statusCode,
      headers: sent(result.headers),
      body: result.body,
      statements: withPlaces({ statements, ids }),
      freshIds: made.length,
    })
  }
  await close()
  return recordings
}

function projectOf(body: string) {
  return (JSON.parse(body) as { projectIds: [string] }).projectIds[0]
}

/** All but what node:http adds by itself. */
function sent(headers: Record<string, unknown>): Record<string, string> {
  const own = ['date', 'connection', 'keep-alive', 'transfer-encoding']
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (own.includes(name) ? [] : [[name, String(value)]])),
  )
}

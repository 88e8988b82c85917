import type { FastifyBaseLogger } from 'fastify'
import type { PoolClient } from 'pg'
import type { Db } from './pool.ts'

export interface Hearing {
  channel: string
  heard(message: string): void
  /** After a connection that broke: whatever was said meanwhile went unheard. */
  resumed(): void
}

/** What transactions of all processes say by NOTIFY, over one connection of this process. */
export interface Listening {
  /** Settles when the channel is listened to, or when that has to wait until the database is back. */
  hear(hearing: Hearing): Promise<void>
  stop(): Promise<void>
}

interface Options {
  db: Db
  log: FastifyBaseLogger
  retryMs?: number
}

/** Connects when there is something to hear, and again and again when the connection breaks. */
export function createListening({ db, log, retryMs = 1000 }: Options): Listening {
  const hearings: Hearing[] = []
  let connecting: Promise<void> | undefined
  let client: PoolClient | undefined
  let waiting: NodeJS.Timeout | undefined
  let stopped = false

  async function connect() {
    const fresh = await db.$client.connect()
    client = fresh
    fresh.on('notification', ({ channel, payload = '' }) => {
      for (const hearing of hearings) if (hearing.channel === channel) hearing.heard(payload)
    })
    fresh.on('error', (error) => fresh === client && reconnect(error))
    if (stopped) return release()
    // One that is added meanwhile is still in this walk.
    for (const { channel } of hearings) await fresh.query(`LISTEN ${channel}`)
  }

  function release() {
    client?.release(true)
    client = undefined
  }

  function reconnect(error: unknown) {
    release()
    connecting = undefined
    if (stopped || waiting) return
    log.warn({ err: error }, 'the listening connection broke')
    waiting = setTimeout(() => {
      waiting = undefined
      connecting = connect().then(() => {
        for (const hearing of hearings) hearing.resumed()
      }, reconnect)
    }, retryMs)
  }

  return {
    hear: async (hearing) => {
      const listensAlready = connecting !== undefined
      hearings.push(hearing)
      if (waiting) return
      connecting ??= connect().catch(reconnect)
      await connecting
      if (listensAlready) await client?.query(`LISTEN ${hearing.channel}`).catch(reconnect)
    },
    stop: async () => {
      stopped = true
      clearTimeout(waiting)
      await connecting
      release()
    },
  }
}

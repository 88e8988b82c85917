import type { AddressInfo } from 'node:net'
import { type LiveNews, openLive } from '@rytm/contract/live.ts'
import type { TestApp } from './testApp.ts'

export type NewsReader = Awaited<ReturnType<typeof openNews>>

/** A workspace that listens, over a real connection. `next` waits for as long as the test may. */
export async function openNews({ test, headers }: { test: TestApp; headers: { cookie: string } }) {
  const { app } = test
  if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const leaving = new AbortController()
  const answer = await fetch(`http://127.0.0.1:${port}${openLive.path}`, {
    headers,
    signal: leaving.signal,
  })
  const blocks = blocksOf(answer)
  const nextBlock = async () => (await blocks.next()).value as string | undefined
  return {
    answer,
    /** What came next, comments included; undefined at the end. */
    nextBlock,
    next: async (): Promise<LiveNews> => {
      const block = await nextBlock()
      const data = /^event: news\ndata: (.*)$/.exec(block ?? '')?.[1]
      return data ? (JSON.parse(data) as LiveNews) : Promise.reject(new Error(`no news: ${block}`))
    },
    leave: () => leaving.abort(),
  }
}

async function* blocksOf({ body }: Response) {
  let unread = ''
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const blocks = (unread + chunk).split('\n\n')
    unread = blocks.pop() ?? ''
    yield* blocks
  }
}

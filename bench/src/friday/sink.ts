import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail server on this machine that counts what it takes for clients, by Message-ID, and keeps nothing else. */
export async function openSink() {
  const arrivals = new Map<string, number>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      let head = ''
      stream.on('data', (chunk: Buffer) => {
        if (head.length < 16_384) head += chunk.toString('latin1')
      })
      stream.on('end', () => {
        const id = /^message-id:\s*(<[^>]+>)/im.exec(head)?.[1] ?? head.slice(0, 200)
        if (/^to:.*@client\.test/im.test(head)) arrivals.set(id, (arrivals.get(id) ?? 0) + 1)
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    arrived: () => arrivals.size,
    duplicates: () => [...arrivals.values()].reduce((sum, times) => sum + times - 1, 0),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

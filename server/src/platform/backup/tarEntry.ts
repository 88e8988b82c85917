import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { pack } from 'tar-stream'
import { toDate } from '#platform/clock/clock.ts'
import { checksumEntry } from './backupFormat.ts'

const trailerBytes = 1024
const endOfArchive = Buffer.alloc(trailerBytes)
/** Two files of the same rows are the same bytes, but for what their header says. */
const mtime = toDate(Temporal.Instant.fromEpochMilliseconds(0))

/** One file as it lies in the archive: its header, its content, zeros up to the next block. */
export async function tarEntry({ name, content }: { name: string; content: Buffer }): Promise<Buffer> {
  const archive = pack()
  archive.entry({ name, size: content.length, mtime, mode: 0o600 }, content)
  archive.finalize()
  const whole = await buffer(archive)
  return whole.subarray(0, whole.length - trailerBytes)
}

/** The checksum's block, its content's block and the end of the archive. */
export const tailBytes = 512 + 512 + trailerBytes

/** The only end that a file with these bytes before it can have. */
export async function tailOf({ sha256 }: { sha256: string }): Promise<Buffer> {
  const content = Buffer.from(`${sha256}\n`)
  return Buffer.concat([await tarEntry({ name: checksumEntry, content }), endOfArchive])
}

export function newChecksum() {
  return createHash('sha256')
}

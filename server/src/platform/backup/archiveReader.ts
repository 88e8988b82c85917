import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { extract } from 'tar-stream'
import type { z } from 'zod'
import {
  anyHeader,
  type BackupManifest,
  backupManifest,
  formatVersion,
  headerEntry,
  manifestEntry,
} from './backupFormat.ts'
import { BackupProblem } from './backupProblem.ts'
import { newChecksum, tailBytes, tailOf } from './tarEntry.ts'

export interface ArchiveEntry {
  name: string
  content: Buffer
}

const largestEntry = 64 * 1024 * 1024

/** Reads the whole file once and believes nothing in it before its last bytes have vouched for all others. */
export async function openArchive({ file }: { file: string }): Promise<BackupManifest> {
  await assertOurs({ file })
  await assertWhole({ file })
  for await (const { name, content } of entriesOf({ file, wanted: (entry) => entry === manifestEntry }))
    if (name === manifestEntry) return parse({ content, schema: backupManifest, file })
  throw notABackup(file)
}

/** One after another; those that are not wanted are passed over without being kept. */
export async function* entriesOf({
  file,
  wanted,
}: {
  file: string
  wanted: (name: string) => boolean
}): AsyncGenerator<ArchiveEntry> {
  const entries = extract()
  const source = createReadStream(file, { highWaterMark: 1024 * 1024 })
  source.on('error', (error) => entries.destroy(error))
  source.pipe(entries)
  try {
    for await (const entry of entries) {
      const { name, size = 0 } = entry.header
      if (wanted(name)) {
        if (size > largestEntry) throw notABackup(file)
        yield { name, content: await buffer(entry) }
      } else entry.resume()
    }
  } finally {
    source.destroy()
  }
}

/** Anything else is told apart from a backup that was cut short, because what helps is not the same. */
async function assertOurs({ file }: { file: string }) {
  const { name, content } = await firstEntry({ file })
  if (name !== headerEntry) throw notABackup(file)
  const { format, appVersion } = parse({ content, schema: anyHeader, file })
  if (format > formatVersion) {
    throw new BackupProblem(
      `${file} was made by a newer Rytm (${appVersion}) in a format that this one does not know. Update Rytm first.`,
    )
  }
}

async function firstEntry({ file }: { file: string }): Promise<ArchiveEntry> {
  try {
    for await (const entry of entriesOf({ file, wanted: (name) => name === headerEntry })) return entry
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code) throw new BackupProblem(`${file} cannot be read: ${(error as Error).message}`)
  }
  throw notABackup(file)
}

async function assertWhole({ file }: { file: string }) {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const checksum = newChecksum()
    const body = size - tailBytes
    if (body > 0)
      for await (const chunk of createReadStream(file, { end: body - 1, highWaterMark: 1024 * 1024 }))
        checksum.update(chunk)
    const tail = Buffer.alloc(tailBytes)
    await handle.read(tail, 0, tailBytes, Math.max(0, body))
    if (tail.equals(await tailOf({ sha256: checksum.digest('hex') }))) return
  } finally {
    await handle.close()
  }
  throw new BackupProblem(
    `${file} is damaged or incomplete: its checksum does not agree with its content. Nothing was changed. ` +
      'Copy the file again from where it was made, or use another backup.',
  )
}

function parse<S extends z.ZodType>({
  content,
  schema,
  file,
}: {
  content: Buffer
  schema: S
  file: string
}): z.output<S> {
  try {
    return schema.parse(JSON.parse(content.toString('utf8')))
  } catch {
    throw notABackup(file)
  }
}

function notABackup(file: string) {
  return new BackupProblem(`${file} is not a backup of Rytm. Nothing was changed.`)
}

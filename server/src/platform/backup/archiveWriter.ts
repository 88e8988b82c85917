import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { type FileHandle, link, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { BackupProblem } from './backupProblem.ts'
import { newChecksum, tailOf, tarEntry } from './tarEntry.ts'

export interface ArchiveWriter {
  add(entry: { name: string; content: Buffer }): Promise<void>
  /** Size of the whole file. */
  finish(): Promise<{ bytes: number }>
  abandon(): Promise<void>
}

/** The file has its name only when it is whole and on the disk; until then it is called `….unfinished-<process>`. */
export async function createArchive({ file }: { file: string }): Promise<ArchiveWriter> {
  if (existsSync(file)) throw new BackupProblem(`${file} exists already; a backup never overwrites anything.`)
  const aside = `${file}.unfinished-${process.pid}`
  const handle = await openNew({ aside, file })
  // A signal ends the process without coming back here.
  const onExit = () => rmSync(aside, { force: true })
  process.once('exit', onExit)
  const checksum = newChecksum()
  let bytes = 0
  const write = async (content: Buffer) => {
    await handle.appendFile(content)
    bytes += content.length
  }
  const leave = async () => {
    await handle.close()
    await rm(aside, { force: true })
    process.off('exit', onExit)
  }
  return {
    add: async (entry) => {
      const content = await tarEntry(entry)
      checksum.update(content)
      await write(content)
    },
    finish: async () => {
      await write(await tailOf({ sha256: checksum.digest('hex') }))
      await handle.sync()
      await link(aside, file)
      await leave()
      syncFolder(dirname(file))
      return { bytes }
    },
    abandon: leave,
  }
}

async function openNew({ aside, file }: { aside: string; file: string }): Promise<FileHandle> {
  try {
    // Only its owner reads it: it holds all that the database holds.
    return await open(aside, 'wx', 0o600)
  } catch (error) {
    throw new BackupProblem(
      `The backup cannot be written to ${file}: ${error instanceof Error ? error.message : error}`,
    )
  }
}

/** Without it a power cut may take the name away again. */
function syncFolder(folder: string) {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** The key given by the operator, else the one that the first start made and keeps beside the data. */
export function secretKey({ given, dataFolder }: { given?: string; dataFolder: string }): string {
  if (given) return given
  const file = fileIn(dataFolder)
  if (!existsSync(file)) writeWhole({ file, text: randomBytes(48).toString('base64url') })
  return readFileSync(file, 'utf8').trim()
}

/** The same, but none is made: undefined before the first start. */
export function knownSecretKey({ given, dataFolder }: { given?: string | undefined; dataFolder: string }) {
  const file = fileIn(dataFolder)
  return given ?? (existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined)
}

const fileIn = (dataFolder: string) => join(dataFolder, 'secret.key')

/** Half a key after a crash would be a weak one for ever: written aside, flushed, then renamed. */
function writeWhole({ file, text }: { file: string; text: string }) {
  const aside = `${file}.new`
  const handle = openSync(aside, 'w', 0o600)
  writeSync(handle, text)
  fsyncSync(handle)
  closeSync(handle)
  renameSync(aside, file)
}

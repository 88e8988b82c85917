import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { countMail } from '#modules/mail/mail.operator.queries.ts'
import { BackupProblem } from '#platform/backup/backupProblem.ts'
import { fingerprintOf } from '#platform/backup/keyFingerprint.ts'
import { makeBackup } from '#platform/backup/makeBackup.ts'
import { restoreBackup } from '#platform/backup/restoreBackup.ts'
import { connect } from '#platform/db/pool.ts'
import { checkoutRoot } from '#platform/paths.ts'
import type { Command, CommandContext } from '#platform/start/command.ts'

const appVersion: string = JSON.parse(readFileSync(join(checkoutRoot, 'package.json'), 'utf8')).version

export const backupCommand: Command = {
  name: 'backup',
  usage: 'backup FILE',
  help: `Writes everything in the database, as it is at one moment, to one new file.
Rytm may go on running meanwhile. The file is readable by you alone and is not encrypted: keep it where you would keep the
database. SECRET_KEY is not in it; keep that (or secret.key of the data folder) apart from it.`,
  operands: 1,
  run: async ({ operands: [name = ''], fileAt, open, clock, say, print }) => {
    const { ownerUrl, secretKey } = await open()
    const file = fileAt(name)
    const { tables, bytes } = await makeBackup({ file, ownerUrl, secretKey, appVersion, clock, say })
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    print(`${file}: ${tables.length} tables, ${rows} rows, ${megabytes(bytes)} MB`)
    return true
  },
}

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'restore FILE',
  help: `Fills an empty installation with what a backup holds, all or nothing.
The installation is the data folder of this checkout (or DATA_DIR), or the database of DATABASE_URL; PostgreSQL may be of
another version than the one of the backup. Rytm must not run on it meanwhile. Every table is compared with the backup
before it counts, and the database is brought up to this version of Rytm.`,
  operands: 1,
  run: async (context) => {
    const { operands, fileAt, open, clock, say, print } = context
    const installation = await open({ mayBegin: true })
    if (installation.besideProcess) {
      throw new BackupProblem(
        `Rytm (process ${installation.besideProcess}) runs on this data. Stop it first, or restore into another folder with DATA_DIR.`,
      )
    }
    const file = fileAt(operands[0] ?? '')
    const { ownerUrl } = installation
    const { header, tables } = await restoreBackup({ file, ownerUrl, clock, say })
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    print(`Restored and verified: ${tables.length} tables, ${rows} rows, as they were at ${header.madeAt}.`)
    const isSameKey = isKeyOf({ secretKey: installation.secretKey, backup: header.secretKey })
    if (!isSameKey) print(otherKey)
    await tellOfMail({ ownerUrl, context })
    return true
  },
}

const otherKey = `The key of this installation is not the one that the backup was made with. To go on as before, set SECRET_KEY to that key
(or put its secret.key into the data folder) before the next start. Without it everybody signs in again, codes that were
sent are void, and whatever is encrypted with the key, such as a second factor, has to be set up again.`

function isKeyOf({
  secretKey,
  backup,
}: {
  secretKey: string | undefined
  backup: { salt: string; fingerprint: string } | null
}) {
  if (!backup || !secretKey) return backup === null
  return fingerprintOf({ secretKey, salt: backup.salt }).fingerprint === backup.fingerprint
}

/** A copy for trying something out must not write to clients. */
async function tellOfMail({ ownerUrl, context }: { ownerUrl: string; context: CommandContext }) {
  const db = connect({ appUrl: ownerUrl, maxConnections: 1 })
  const { waiting } = await countMail({ clock: context.clock, db })
  await db.$client.end()
  if (waiting === 0) return
  context.print(
    `${waiting} letters were waiting when the backup was made. They leave at the next start if SMTP_URL is set, also those that have left since.`,
  )
}

function megabytes(bytes: number) {
  return (bytes / 1_000_000).toFixed(1)
}

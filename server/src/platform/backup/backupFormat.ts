import { z } from 'zod'

/** Raised when a reader of the number before could misread the file. */
export const formatVersion = 1

/** The first entry: whoever looks into the file sees what it is, and so does the reader before all else. */
export const headerEntry = 'rytm-backup.json'
/** The last but one: what must be there after a restore. It comes late because it is known late. */
export const manifestEntry = 'manifest.json'
/** The last: SHA-256 over every byte before it. */
export const checksumEntry = 'sha256'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const migration = z.object({ hash: sha256, createdAt: z.number().int() })
export type AppliedMigration = z.infer<typeof migration>

/** What fits every format: read first, so that a newer file is refused as newer and not as broken. */
export const anyHeader = z.object({ format: z.number().int(), appVersion: z.string() })

export const backupHeader = z.object({
  format: z.literal(formatVersion),
  appVersion: z.string(),
  serverVersion: z.string(),
  madeAt: z.string(),
  /** In the order in which they were applied. */
  migrations: z.array(migration).min(1),
  /** Tells a restored installation whether it has the key that this one had; the key itself is not in the file. */
  secretKey: z.object({ salt: z.string(), fingerprint: z.string() }).nullable(),
})
export type BackupHeader = z.infer<typeof backupHeader>

const backupTable = z.object({
  schema: z.string(),
  name: z.string(),
  columns: z.array(z.string()).min(1),
  rows: z.number().int(),
  /** Of the table's whole text as COPY gives it, in the order of its primary key. */
  sha256,
  bytes: z.number().int(),
  parts: z.number().int(),
})
export type BackupTable = z.infer<typeof backupTable>

export const backupManifest = z.object({
  header: backupHeader,
  tables: z.array(backupTable),
  sequences: z.array(
    z.object({ schema: z.string(), name: z.string(), value: z.string(), isCalled: z.boolean() }),
  ),
})
export type BackupManifest = z.infer<typeof backupManifest>

/** `public.clients`: what people and entries of the file call a table. */
export function tableName({ schema, name }: { schema: string; name: string }): string {
  return `${schema}.${name}`
}

/** `tables/public.clients/000001.gz`: in this order the parts of one table make one gzip file of its rows. */
export function partEntry({ schema, name, part }: { schema: string; name: string; part: number }): string {
  return `tables/${tableName({ schema, name })}/${String(part).padStart(6, '0')}.gz`
}

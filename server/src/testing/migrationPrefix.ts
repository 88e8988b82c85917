import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrationsFolder } from '#platform/paths.ts'

interface Journal {
  entries: { tag: string }[]
}

export const journal: Journal = JSON.parse(readFileSync(join(migrationsFolder, 'meta/_journal.json'), 'utf8'))

/** The first migrations alone, as an earlier Rytm had them; written into an empty folder. */
export function writeMigrationPrefix({ length, folder }: { length: number; folder: string }): string {
  const entries = journal.entries.slice(0, length)
  mkdirSync(join(folder, 'meta'))
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }))
  for (const { tag } of entries) cpSync(join(migrationsFolder, `${tag}.sql`), join(folder, `${tag}.sql`))
  return folder
}

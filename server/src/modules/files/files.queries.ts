import type { FileFormat } from '@rytm/contract/views/candidateCard.ts'
import { and, eq } from 'drizzle-orm'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import { contentTypes } from '#platform/files/fileFormat.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { fileNotFound } from './files.errors.ts'
import { candidacyFiles } from './files.tables.ts'

/** For a member, under the name that it came with. */
export function readFile({ fileId, member, db }: { fileId: string; member: Member; db: Db }) {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, (tx) => loadFile({ agencyId, fileId, tx }))
}

export async function loadFile({ agencyId, fileId, tx }: { agencyId: AgencyId; fileId: string; tx: Tx }) {
  const { fileName, format, content } = candidacyFiles
  const [row] = await tx
    .select({ fileName, format, content })
    .from(candidacyFiles)
    .where(and(eq(candidacyFiles.agencyId, agencyId), eq(candidacyFiles.id, fileId)))
  if (!row) throw fileNotFound()
  return { ...row, contentType: contentTypes[row.format as FileFormat] }
}

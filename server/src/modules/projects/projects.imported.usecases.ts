import { recordAudit } from '#modules/audit/audit.usecases.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Author } from '#platform/http/actor.ts'
import { type ImportedKey, lockImportedProjects } from './projects.imported.queries.ts'
import { deleteUntouchedDrafts } from './projects.repository.ts'

/** Takes an import back as far as nobody has worked with its drafts. */
export async function removeImportedDraftsIn({
  importId,
  member,
  tx,
  clock,
}: Omit<ImportedKey, 'agencyId'> & { member: Author; clock: Clock }) {
  const { agencyId, memberId } = member
  const all = await lockImportedProjects({ agencyId, importId, tx })
  const removed = await deleteUntouchedDrafts({ agencyId, importId, tx })
  for (const id of removed)
    await recordAudit({
      fact: { agencyId, memberId, action: 'projects.deleted', subject: { kind: 'project', id } },
      tx,
      clock,
    })
  return { removed: removed.length, kept: all.length - removed.length }
}

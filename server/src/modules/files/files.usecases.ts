import type { FilePurpose } from '@rytm/domain/candidates/card.ts'
import { auditCandidacy, openCandidacy, openKept } from '#modules/candidacies/candidacies.facts.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import { fileFormat } from '#platform/files/fileFormat.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { fileMissing, fileNotFound, formatRefused } from './files.errors.ts'
import { deleteFile, deleteFileOf, findFile, insertFile } from './files.repository.ts'

interface Change {
  member: Member
  db: Db
  clock: Clock
}

type Upload = { name: string; content: Buffer }

interface AddFile extends Change {
  candidacyId: string
  purpose: FilePurpose
  /** Read only once it is known that there is somebody to put it to. */
  read: () => Promise<Upload | undefined>
}

/** One of each purpose: another one takes the place of the one that was there, of which nothing is kept. */
export async function addFile({ candidacyId, purpose, read, member, db, clock }: AddFile) {
  const { agencyId, memberId } = member
  await inAgency({ db, agencyId }, (tx) => openKept({ candidacyId, member, tx }))
  const { name, content, format } = requireFormat(await read())
  await inAgency({ db, agencyId }, async (tx) => {
    const candidacy = await openKept({ candidacyId, member, tx })
    await deleteFileOf({ agencyId, candidacyId, purpose, tx })
    await insertFile({
      row: {
        agencyId,
        id: newId({ clock }),
        candidacyId,
        purpose,
        fileName: name || `CV.${format}`,
        format,
        content,
        bytes: content.length,
        uploadedAt: toDate(clock.now()),
        uploadedBy: memberId,
      },
      tx,
    })
    const action = addedActions[purpose]
    await auditCandidacy({ action, candidacy, member, tx, clock })
  })
}

const addedActions = { cv: 'candidacies.cv_added', cv_anonymised: 'candidacies.cv_anonymised_added' } as const

function requireFormat(file: Upload | undefined) {
  if (!file || file.content.length === 0) throw fileMissing()
  const format = fileFormat(file.content)
  if (!format) throw formatRefused()
  return { ...file, format }
}

export function removeFile({ fileId, member, db, clock }: Change & { fileId: string }) {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const file = await findFile({ agencyId, fileId, tx })
    if (!file) throw fileNotFound()
    const candidacy = await openCandidacy({ candidacyId: file.candidacyId, member, tx })
    await deleteFile({ agencyId, fileId, tx })
    await auditCandidacy({ action: 'candidacies.file_removed', candidacy, member, tx, clock })
  })
}

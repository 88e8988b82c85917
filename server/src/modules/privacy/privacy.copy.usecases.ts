import type { Language } from '@rytm/contract/kernel.ts'
import { renderDataCopy } from '@rytm/documents/dataCopy/renderDataCopy.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, lookAtAll, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { candidateCopyOf } from './privacy.candidateCopy.usecases.ts'
import { countRoles } from './privacy.contactCopy.queries.ts'
import { contactCopyOf } from './privacy.contactCopy.usecases.ts'
import { countCandidacies, readAgency } from './privacy.copy.queries.ts'
import { copyNeedsOwner } from './privacy.errors.ts'

interface Asked {
  format: 'json' | 'html'
  member: Member
  db: Db
  clock: Clock
}

export function copyCandidateData({ candidateId, member, ...asked }: Asked & { candidateId: string }) {
  const { agencyId } = member
  return give({
    ...asked,
    member,
    subject: { kind: 'candidate', id: candidateId },
    known: (tx) => countCandidacies({ agencyId, candidateId, tx }),
    collect: (tx) => candidateCopyOf({ agencyId, candidateId, tx }),
  })
}

export function copyContactData({ contactId, member, ...asked }: Asked & { contactId: string }) {
  const { agencyId } = member
  return give({
    ...asked,
    member,
    subject: { kind: 'contact', id: contactId },
    known: (tx) => countRoles({ agencyId, contactId, tx }),
    collect: (tx) => contactCopyOf({ agencyId, contactId, tx }),
  })
}

interface Give extends Asked {
  subject: { kind: 'candidate' | 'contact'; id: string }
  known: (tx: Tx) => Promise<number>
  collect: (tx: Tx) => Promise<Record<string, unknown>>
}

/** A copy that leaves something out is none: whoever may not know a part of it cannot give it out. */
function give({ format, subject, known, collect, member, db, clock }: Give) {
  const { agencyId, memberId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const agency = await readAgency({ agencyId, tx })
    const own = await collect(tx)
    const seen = await known(tx)
    await lookAtAll({ tx })
    if ((await known(tx)) > seen) throw copyNeedsOwner()
    const data = { madeAt: clock.now().toString({ smallestUnit: 'second' }), agency: agency.name, ...own }
    const fact = { agencyId, memberId, action: 'privacy.data_given', subject, detail: { format } }
    await recordAudit({ fact, tx, clock })
    return fileOf({ format, data, language: agency.language, zone: agency.zone })
  })
}

function fileOf({
  format,
  data,
  language,
  zone,
}: {
  format: 'json' | 'html'
  data: Record<string, unknown>
  language: Language
  zone: string
}) {
  // Through JSON, so that both forms say the same: instants as text, nothing undefined.
  const plain = JSON.parse(JSON.stringify(data)) as Record<string, unknown>
  const text =
    format === 'json' ? JSON.stringify(plain, undefined, 2) : renderDataCopy({ data: plain, language, zone })
  const contentType = format === 'json' ? 'application/json' : 'text/html; charset=utf-8'
  return { fileName: `data.${format}`, contentType, content: Buffer.from(text) }
}

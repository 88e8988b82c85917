import { type LiveTopic, liveTopics } from '@rytm/contract/live.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import { newId } from '#platform/ids/newId.ts'
import { announce } from '#platform/live/announce.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { insertAuditEntry } from './audit.repository.ts'

export interface AuditFact {
  agencyId: AgencyId
  /** Dotted, past tense: `clients.created`. */
  action: string
  subject: { kind: string; id: string | null }
  detail?: Record<string, unknown>
  memberId?: string
  contactId?: string
}

/** Writes who did what, in the transaction of the deed. No free text of people goes into `detail`. */
export async function recordAudit({ fact, tx, clock }: { fact: AuditFact; tx: Tx; clock: Clock }) {
  await insertAuditEntry({
    entry: {
      agencyId: fact.agencyId,
      id: newId({ clock }),
      occurredAt: toDate(clock.now()),
      actorMemberId: fact.memberId ?? null,
      actorContactId: fact.contactId ?? null,
      action: fact.action,
      subjectKind: fact.subject.kind,
      subjectId: fact.subject.id,
      detail: fact.detail ?? {},
    },
    tx,
  })
  announce({ agencyId: fact.agencyId, topics: topicsOf(fact), projectId: projectOf(fact), tx })
  announce({ agencyId: fact.agencyId, topics: ['audit'], tx })
}

/** Contacts are kept, and shown, by the clients. */
function topicsOf({ action }: AuditFact): LiveTopic[] {
  const [module] = action.split('.')
  return liveTopics.filter((topic) => topic === (module === 'contacts' ? 'clients' : module))
}

function projectOf({ subject, detail }: AuditFact) {
  const id = subject.kind === 'project' ? subject.id : detail?.projectId
  return typeof id === 'string' ? id : undefined
}

import type { CarePeriodQuery } from '@rytm/contract/commitments.care.ts'
import { roleMay } from '@rytm/contract/permissions.ts'
import type { CareRecordView } from '@rytm/contract/views/careRecordView.ts'
import { carePeriodDates, type DateSpan } from '@rytm/domain/commitments/carePeriod.ts'
import { careByKind } from '@rytm/domain/commitments/careRecord.ts'
import { and, eq } from 'drizzle-orm'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import { clients } from '#modules/clients/clients.tables.ts'
import { loadEffort } from '#modules/reports/reports.effort.queries.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { careRecordNotFound, periodRefused } from './commitments.care.errors.ts'
import {
  type CareScope,
  loadCareGroups,
  loadTimeToReply,
  toKindCare,
  unansweredOf,
} from './commitments.careGroups.queries.ts'
import { type CareMoment, loadMoment } from './commitments.careMoment.queries.ts'
import { loadClosing, loadReports } from './commitments.careReports.queries.ts'
import { loadSilence } from './commitments.careSilence.queries.ts'

interface Question {
  query: CarePeriodQuery & { clientId?: string | undefined }
  /** Whose record it is; undefined: the agency's, or the client's of the query. */
  memberId?: string
  member: Member
  db: Db
  clock: Clock
}

/** How well the agency kept what it owed (RULES §9). */
export function getCareRecord({ query, memberId, member, db, clock }: Question): Promise<CareRecordView> {
  const { agencyId } = member
  if (memberId !== undefined) requireOwnRecord({ memberId, member })
  return readInAgency({ db, agencyId }, async (tx) => {
    const moment = await loadMoment({ agencyId, tx, clock })
    const span = spanOf({ query, moment })
    const [agency] = await tx.select({ name: agencies.name }).from(agencies).where(eq(agencies.id, agencyId))
    const agencyName = agency?.name ?? ''
    const scope = { clientId: query.clientId, ownerId: memberId }
    return {
      kind: 'care_record',
      scope: await nameScope({ scope, agencyName, moment }),
      agencyName,
      zone: moment.calendar.zone,
      period: { from: span.from.toString(), to: span.to.toString() },
      madeAt: moment.now.toString(),
      ...(await loadCommitmentCare({ span, scope, moment })),
      silence: await loadSilence({ span, scope, moment }),
      reports: await loadReports({ span, scope, moment }),
      closing: await loadClosing({ span, scope, moment }),
      ...(isWholeAgency(scope) && { effort: await loadEffort({ agencyId, ...span, tx }) }),
    }
  })
}

/** What reporting costs is nobody's own, and nothing that a record of one client may say. */
const isWholeAgency = ({ clientId, ownerId }: CareScope) => clientId === undefined && ownerId === undefined

/** To everybody else of the agency there is no such record. */
export function requireOwnRecord({ memberId, member }: { memberId: string; member: Member }) {
  const isOwn = memberId === member.memberId
  if (!isOwn && !roleMay({ role: member.role, permission: 'care.read' })) throw careRecordNotFound()
}

export function spanOf({ query, moment }: { query: CarePeriodQuery; moment: CareMoment }): DateSpan {
  const date = (text: string | undefined) => (text ? Temporal.PlainDate.from(text) : undefined)
  const { period, from, to } = query
  const span = carePeriodDates({ period, from: date(from), to: date(to), today: moment.today })
  if (typeof span === 'string') throw periodRefused(span)
  return span
}

async function nameScope({
  scope: { clientId, ownerId },
  agencyName,
  moment,
}: {
  scope: CareScope
  agencyName: string
  moment: CareMoment
}): Promise<CareRecordView['scope']> {
  const { agencyId, tx, people } = moment
  if (ownerId !== undefined) {
    const person = people.get(ownerId)
    if (!person) throw careRecordNotFound()
    return { kind: 'member', id: person.id, name: person.name }
  }
  if (clientId === undefined) return { kind: 'agency', id: agencyId, name: agencyName }
  const [client] = await tx
    .select({ id: clients.id, name: clients.name })
    .from(clients)
    .where(and(eq(clients.agencyId, agencyId), eq(clients.id, clientId)))
  if (!client) throw careRecordNotFound()
  return { kind: 'client', id: client.id, name: client.name }
}

async function loadCommitmentCare(question: { span: DateSpan; scope: CareScope; moment: CareMoment }) {
  const groups = await loadCareGroups(question)
  const kinds = careByKind({ groups, calendar: question.moment.calendar }).map(toKindCare)
  return { kinds, reply: { ...(await loadTimeToReply(question)), unanswered: unansweredOf(kinds) } }
}

import type { listAudit as listAuditEndpoint } from '@rytm/contract/audit.ts'
import type { QueryOf } from '@rytm/contract/endpoint.ts'
import { and, desc, eq, gte, like, lt, sql } from 'drizzle-orm'
import { loadZone } from '#modules/agencies/agencies.zone.queries.ts'
import { contacts } from '#modules/clients/clients.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { toDate } from '#platform/clock/clock.ts'
import { cursorId, cursorInstant, decodeCursor, toPage } from '#platform/db/keyset.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { auditEntries } from './audit.tables.ts'

interface ListAudit {
  member: Member
  query: QueryOf<typeof listAuditEndpoint>
  db: Db
}

const columns = {
  id: auditEntries.id,
  occurredAt: auditEntries.occurredAt,
  actorMemberId: auditEntries.actorMemberId,
  actorContactId: auditEntries.actorContactId,
  memberName: memberships.displayName,
  contactName: contacts.name,
  action: auditEntries.action,
  subjectKind: auditEntries.subjectKind,
  subjectId: auditEntries.subjectId,
  detail: sql<Record<string, unknown>>`${auditEntries.detail}`,
}

export function listAudit({ member: { agencyId }, query, db }: ListAudit) {
  return readInAgency({ db, agencyId }, async (tx) => {
    const after = query.cursor ? decodeCursor(query.cursor, [cursorInstant, cursorId]) : undefined
    const zone = await loadZone({ agencyId, tx })
    const rows = await tx
      .select(columns)
      .from(auditEntries)
      .leftJoin(
        memberships,
        and(eq(memberships.agencyId, agencyId), eq(memberships.id, auditEntries.actorMemberId)),
      )
      .leftJoin(contacts, and(eq(contacts.agencyId, agencyId), eq(contacts.id, auditEntries.actorContactId)))
      .where(
        and(
          eq(auditEntries.agencyId, agencyId),
          ...filters({ query, zone }),
          after
            ? sql`(${auditEntries.occurredAt}, ${auditEntries.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
            : undefined,
        ),
      )
      .orderBy(desc(auditEntries.occurredAt), desc(auditEntries.id))
      .limit(query.limit + 1)
    return toPage({
      rows,
      limit: query.limit,
      item: toView,
      cursor: (row) => [row.occurredAt.toISOString(), row.id],
    })
  })
}

function filters({ query, zone }: { query: ListAudit['query']; zone: string }) {
  const dayStart = (date: Temporal.PlainDate) => toDate(date.toZonedDateTime(zone).toInstant())
  return [
    query.memberId ? eq(auditEntries.actorMemberId, query.memberId) : undefined,
    query.module ? like(auditEntries.action, `${query.module.replaceAll('_', '\\_')}.%`) : undefined,
    query.from ? gte(auditEntries.occurredAt, dayStart(Temporal.PlainDate.from(query.from))) : undefined,
    query.to
      ? lt(auditEntries.occurredAt, dayStart(Temporal.PlainDate.from(query.to).add({ days: 1 })))
      : undefined,
  ]
}

interface Row {
  id: string
  occurredAt: Date
  actorMemberId: string | null
  actorContactId: string | null
  memberName: string | null
  contactName: string | null
  action: string
  subjectKind: string
  subjectId: string | null
  detail: Record<string, unknown>
}

function toView(row: Row) {
  return {
    id: row.id,
    occurredAt: row.occurredAt.toISOString(),
    actor: actorOf(row),
    action: row.action,
    subject: { kind: row.subjectKind, id: row.subjectId },
    detail: row.detail,
  }
}

function actorOf({ actorMemberId, actorContactId, memberName, contactName }: Row) {
  if (actorMemberId) return { kind: 'member' as const, id: actorMemberId, name: memberName }
  if (actorContactId) return { kind: 'contact' as const, id: actorContactId, name: contactName }
  return { kind: 'system' as const, id: null, name: null }
}

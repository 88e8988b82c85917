import type { TimelineRow, TimelineTopic } from '@rytm/contract/timeline.ts'
import { and, desc, eq, sql } from 'drizzle-orm'
import { contacts } from '#modules/clients/clients.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { requireProject } from '#modules/projects/projects.lock.queries.ts'
import { given, hotQuery } from '#platform/db/hotQuery.ts'
import { isoText } from '#platform/db/isoText.ts'
import { cursorId, cursorInstant, decodeCursor, toPage } from '#platform/db/keyset.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { kindsOfTopic } from './timeline.constants.ts'
import { type Fact, factReaders } from './timeline.facts.queries.ts'
import { timelineEntries } from './timeline.tables.ts'

interface TimelineQuery {
  topic?: TimelineTopic | undefined
  visibility?: 'internal' | 'client' | undefined
  cursor?: string | undefined
  limit: number
}

interface ListTimeline {
  projectId: string
  query: TimelineQuery
  member: Member
  db: Db
}

export function listTimeline({ projectId, query, member, db }: ListTimeline) {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const entries = await selectEntries({ agencyId, projectId, query, tx })
    // Whoever may not know of the project sees no line of it either.
    if (entries.length === 0) await requireProject({ agencyId, projectId, tx })
    const facts = await readFacts({ agencyId, entries, tx })
    return toPage({
      rows: entries,
      limit: query.limit,
      item: (entry) => toRow({ entry, found: facts.get(entry.kind)?.get(entry.factId) }),
      cursor: (entry) => [entry.occurredAt, entry.id],
    })
  })
}

type Entry = Awaited<ReturnType<typeof selectEntries>>[number]

function selectEntries({
  query: { topic, visibility, cursor, limit },
  ...of
}: {
  agencyId: AgencyId
  projectId: string
  query: TimelineQuery
  tx: Tx
}) {
  const [beforeAt, beforeId] = cursor ? decodeCursor(cursor, [cursorInstant, cursorId]) : afterAll
  const kinds = topic ? kindsOfTopic[topic] : null
  return entriesOfProject({
    ...of,
    ...{ kinds, visibility: visibility ?? null, beforeAt, beforeId, limit: limit + 1 },
  })
}

/** Beyond the newest line. */
const afterAll = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const

/** `null` asks for every kind and for what anybody sees: one query of one shape is planned once. */
const entriesOfProject = hotQuery('timeline.page', (db) => {
  const { placeholder } = sql
  const table = timelineEntries
  const { agencyId, id, factId, kind, occurredAt, recordedAt, visibility } = table
  return db
    .select({
      ...{ id, factId, kind, visibility },
      occurredAt: isoText(occurredAt),
      recordedAt: isoText(recordedAt),
      memberName: memberships.displayName,
      contactName: contacts.name,
    })
    .from(table)
    .leftJoin(memberships, and(eq(memberships.agencyId, agencyId), eq(memberships.id, table.actorMemberId)))
    .leftJoin(contacts, and(eq(contacts.agencyId, agencyId), eq(contacts.id, table.actorContactId)))
    .where(
      and(
        given(agencyId, 'agencyId'),
        given(table.projectId, 'projectId'),
        sql`(${occurredAt}, ${id}) < (${placeholder('beforeAt')}::timestamptz, ${placeholder('beforeId')}::uuid)`,
        sql`${kind} = any(coalesce(${placeholder('kinds')}::text[], array[${kind}]))`,
        sql`${visibility} = coalesce(${placeholder('visibility')}::text, ${visibility})`,
      ),
    )
    .orderBy(desc(occurredAt), desc(id))
    .limit(placeholder('limit'))
})

/** By kind and id: one row may stand for two facts, the hire for the contract and for the planned first day. */
async function readFacts({ agencyId, entries, tx }: { agencyId: AgencyId; entries: Entry[]; tx: Tx }) {
  const kinds = [...Map.groupBy(entries, (entry) => entry.kind)]
  const facts = kinds.map(async ([kind, ofKind]) => {
    const factIds = [...new Set(ofKind.map(({ factId }) => factId))]
    const found = (await factReaders[kind]?.({ agencyId, factIds, tx })) ?? []
    return [kind, new Map<string, Fact>(found.map((fact) => [fact.id, fact]))] as const
  })
  return new Map(await Promise.all(facts))
}

function toRow({ entry, found }: { entry: Entry; found: Fact | undefined }): TimelineRow {
  const { id, factId, kind, memberName, contactName } = entry
  const withdrawn = found?.withdrawn ?? false
  return {
    id,
    factId,
    kind,
    occurredAt: entry.occurredAt,
    recordedAt: entry.recordedAt,
    clientSees: entry.visibility === 'client' && !withdrawn,
    withdrawn,
    actor: actorOf({ memberName, contactName }),
    fact: found?.fact ?? { kind: 'other' },
  }
}

function actorOf({
  memberName,
  contactName,
}: Pick<Entry, 'memberName' | 'contactName'>): TimelineRow['actor'] {
  if (memberName !== null) return { who: 'member', name: memberName }
  return contactName === null ? null : { who: 'contact', name: contactName }
}

import type { Retention } from '@rytm/contract/privacy.retention.ts'
import { defaultRetentionMonths, type Keeping, keepingOf } from '@rytm/domain/candidates/retention.ts'
import { endedStatuses, type ProjectStatus } from '@rytm/domain/projects/projectStatus.ts'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { loadZone } from '#modules/agencies/agencies.zone.queries.ts'
import { candidacyHires } from '#modules/candidacies/candidacies.hires.tables.ts'
import { candidacies, candidacyStageChanges, candidates } from '#modules/candidacies/candidacies.tables.ts'
import { projectStatusChanges, projects } from '#modules/projects/projects.tables.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { lookAtAll, readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { retentionAnnouncements, retentionSettings } from './privacy.tables.ts'

interface InTx {
  agencyId: AgencyId
  tx: Tx
}

export async function findSettings({ agencyId, tx }: InTx) {
  const [row] = await tx.select().from(retentionSettings).where(eq(retentionSettings.agencyId, agencyId))
  return row
}

export interface KeptPerson {
  candidateId: string
  name: string
  keeping: Keeping
  announcedOn: Temporal.PlainDate | null
}

interface Row extends Record<string, unknown> {
  candidate_id: string
  name: string
  added_at: string
  announced_at: string | null
  candidacies: {
    status: string
    ended_at: string | null
    moved_at: string
    guarantee_ends_on: string | null
  }[]
}

/**
 * Everybody who could be near the end of the time of keeping: not erased, and nothing happened for so long. The domain
 * decides; the narrowing only saves work. `candidateId`: that one alone, near or not.
 */
export async function keptPeople({
  agencyId,
  months,
  before,
  candidateId,
  tx,
}: InTx & { months: number; before: Temporal.Instant; candidateId?: string }): Promise<KeptPerson[]> {
  const zone = await loadZone({ agencyId, tx })
  const dayOf = (text: string) => Temporal.Instant.from(text).toZonedDateTimeISO(zone).toPlainDate()
  const { rows } = await tx.execute<Row>(peopleSql({ agencyId, before, candidateId }))
  return rows.map((row) => ({
    candidateId: row.candidate_id,
    name: row.name,
    announcedOn: row.announced_at ? dayOf(row.announced_at) : null,
    keeping: keepingOf({
      months,
      addedOn: dayOf(row.added_at),
      candidacies: row.candidacies.map((one) => ({
        projectEndedOn: endedStatuses.includes(one.status as ProjectStatus)
          ? dayOf(one.ended_at ?? one.moved_at)
          : null,
        lastMoveOn: dayOf(one.moved_at),
        guaranteeEndsOn: one.guarantee_ends_on ? Temporal.PlainDate.from(one.guarantee_ends_on) : null,
      })),
    }),
  }))
}

const iso = (column: unknown) => sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

function peopleSql({
  agencyId,
  before,
  candidateId,
}: {
  agencyId: AgencyId
  before: Temporal.Instant
  candidateId?: string | undefined
}) {
  const moved = sql`coalesce((SELECT max(m.occurred_at) FROM ${candidacyStageChanges} m
    WHERE m.agency_id = y.agency_id AND m.candidacy_id = y.id), y.created_at)`
  const ended = sql`(SELECT max(s.occurred_at) FROM ${projectStatusChanges} s
    WHERE s.agency_id = y.agency_id AND s.project_id = y.project_id AND s.to_status = p.status)`
  const only = candidateId
    ? sql`AND c.id = ${candidateId}`
    : sql`AND c.created_at <= ${before.toString()}::timestamptz AND NOT EXISTS (
        SELECT FROM ${candidacies} r JOIN ${candidacyStageChanges} m ON m.agency_id = r.agency_id AND m.candidacy_id = r.id
        WHERE r.agency_id = c.agency_id AND r.candidate_id = c.id AND m.occurred_at > ${before.toString()}::timestamptz)`
  return sql`SELECT c.id AS candidate_id, c.name, ${iso(sql`c.created_at`)} AS added_at,
      ${iso(sql`a.announced_at`)} AS announced_at,
      coalesce(json_agg(json_build_object('status', p.status, 'ended_at', ${iso(ended)}, 'moved_at', ${iso(moved)},
        'guarantee_ends_on', h.guarantee_ends_on)) FILTER (WHERE y.id IS NOT NULL), '[]') AS candidacies
    FROM ${candidates} c
    LEFT JOIN ${retentionAnnouncements} a ON a.agency_id = c.agency_id AND a.candidate_id = c.id
    LEFT JOIN ${candidacies} y ON y.agency_id = c.agency_id AND y.candidate_id = c.id
    LEFT JOIN ${projects} p ON p.agency_id = c.agency_id AND p.id = y.project_id
    LEFT JOIN ${candidacyHires} h ON h.agency_id = c.agency_id AND h.candidacy_id = y.id
    WHERE c.agency_id = ${agencyId} AND c.erased_at IS NULL ${only}
    GROUP BY c.agency_id, c.id, a.announced_at
    ORDER BY c.created_at, c.id`
}

const horizonDays = 60
const listed = 100

/** Before when nothing may have happened, for somebody to be near the end of the time of keeping. */
export function quietSince({ now, months, zone }: { now: Temporal.Instant; months: number; zone: string }) {
  return now
    .toZonedDateTimeISO(zone)
    .add({ days: horizonDays + 1 })
    .subtract({ months })
    .toInstant()
}

export function getRetention({
  query,
  member,
  db,
  clock,
}: {
  query: { months?: number | undefined }
  member: Member
  db: Db
  clock: Clock
}): Promise<Retention> {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const row = await findSettings({ agencyId, tx })
    const months = query.months ?? row?.months ?? defaultRetentionMonths
    const kept = await countKeptByProjects({ agencyId, tx })
    const isHidden = await findHidden({ tx })
    // A project that this member may not know keeps a person all the same.
    await lookAtAll({ tx })
    const zone = await loadZone({ agencyId, tx })
    const people = await keptPeople({
      agencyId,
      months,
      before: quietSince({ now: clock.now(), months, zone }),
      tx,
    })
    const until = clock.now().toZonedDateTimeISO(zone).toPlainDate().add({ days: horizonDays })
    const soon = people
      .flatMap(toSoon)
      .filter(({ candidateId, dueOn }) => dueOn <= until.toString() && !isHidden.has(candidateId))
    return {
      months,
      enabled: row?.enabledAt != null,
      revision: row?.revision ?? 0,
      soon: soon.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)).slice(0, listed),
      soonCount: soon.length,
      kept,
    }
  })
}

/** Whom this member may not know of. */
async function findHidden({ tx }: { tx: Tx }): Promise<Set<string>> {
  const { rows } = await tx.execute<{ id: string }>(sql`SELECT id FROM auth.hidden_candidates() id`)
  return new Set(rows.map(({ id }) => id))
}

function toSoon({ candidateId, name, keeping, announcedOn }: KeptPerson) {
  if (keeping.until !== 'day') return []
  const { day, from, because } = keeping
  const days = { dueOn: day.toString(), from: from.toString(), announcedOn: announcedOn?.toString() ?? null }
  return [{ candidateId, name, because, ...days }]
}

async function countKeptByProjects({ agencyId, tx }: InTx): Promise<number> {
  const running = tx
    .select({ id: candidacies.candidateId })
    .from(candidacies)
    .innerJoin(projects, and(eq(projects.agencyId, agencyId), eq(projects.id, candidacies.projectId)))
    .where(
      and(
        eq(candidacies.agencyId, agencyId),
        sql`${projects.status} <> ALL (${sql.param([...endedStatuses])}::text[])`,
      ),
    )
  return tx.$count(
    candidates,
    and(eq(candidates.agencyId, agencyId), isNull(candidates.erasedAt), inArray(candidates.id, running)),
  )
}

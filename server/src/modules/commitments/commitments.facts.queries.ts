import { awaitingReply } from '@rytm/domain/candidates/feedback.ts'
import type { CommitmentKind } from '@rytm/domain/commitments/commitment.ts'
import type { ProjectFacts } from '@rytm/domain/commitments/facts.ts'
import type { ProjectStatus } from '@rytm/domain/projects/projectStatus.ts'
import type { ContactRole } from '@rytm/domain/projects/visibility.ts'
import type { Channel, Direction, Outcome } from '@rytm/domain/touchpoints/touchpoint.ts'
import { type AbsencesRead, absencesSql, toAbsences } from '#modules/people/people.absences.queries.ts'

export interface FactsRead extends AbsencesRead {
  startDate: string | null
  adoptedAt: string | null
  heardBefore: string[]
  scheduleBeforeOn: string | null
  handedOverOn: string | null
  agreedOn: string | null
  agreedRecordedAt: string | null
  heldSince: string | null
  leadNow: string | null
  statuses: { from: string; to: string; occurredAt: string; recordedAt: string }[]
  targets: { date: string; since: string }[]
  leads: { memberId: string | null; since: string }[]
  contacts: { contactId: string; roles: string[]; heard: boolean }[]
  touchpoints: TouchpointRow[]
  versions: VersionRow[]
  reports: { id: string; isoYear: number; isoWeek: number; sentAt: string; automatic: boolean }[]
  closings: { id: string; sentAt: string }[]
  comments: { id: string; contactId: string; at: string }[]
  hires: HireRow[]
  rulings: { id: string; kind: string; commitmentKind: string; subject: string; ruledAt: string }[]
}

interface TouchpointRow {
  id: string
  channel: string
  direction: string
  outcome: string
  occurredAt: string
  recordedAt: string
  recordedBy: string
  withCommissioning: boolean
  contactIds: string[]
}

interface VersionRow {
  id: string
  publishedAt: string
  handovers: { id: string; at: string; recordedAt: string; returnedAt: string | null }[]
}

interface HireRow {
  candidacyId: string
  inSightAt: string
  acceptedAt: string | null
  startsOn: string | null
  startedOn: string | null
  endedAt: string | null
}

/** Everything that the commitments of a project are derived from. */
export function toFacts(row: FactsRead): ProjectFacts {
  return {
    ...(row.startDate && { startDate: Temporal.PlainDate.from(row.startDate) }),
    ...(row.adoptedAt && { adoptedAt: at(row.adoptedAt) }),
    beforeAdoption: {
      heardContactIds: row.heardBefore,
      ...(row.scheduleBeforeOn && { scheduleAgreedOn: Temporal.PlainDate.from(row.scheduleBeforeOn) }),
    },
    ...(row.handedOverOn && { leadHandedOverOn: Temporal.PlainDate.from(row.handedOverOn) }),
    ...(row.agreedOn && { scheduleAgreedOn: Temporal.PlainDate.from(row.agreedOn) }),
    ...(row.agreedRecordedAt && { scheduleAgreedRecordedAt: at(row.agreedRecordedAt) }),
    absences: toAbsences(row),
    statusChanges: row.statuses.map((change) => ({
      ...occurred(change),
      from: change.from as ProjectStatus,
      to: change.to as ProjectStatus,
    })),
    targets: row.targets.map(({ date, since }) => ({
      targetDate: Temporal.PlainDate.from(date),
      since: at(since),
    })),
    leads: leadsOf(row),
    contacts: row.contacts.map(({ contactId, roles, heard }) => ({
      contactId,
      roles: roles as ContactRole[],
      mustBeHeard: heard,
    })),
    touchpoints: row.touchpoints.map(toTouchpoint),
    versions: row.versions.map(toVersion),
    reports: row.reports.map(({ sentAt, ...report }) => ({ ...report, sentAt: at(sentAt) })),
    closingReports: row.closings.map(({ id, sentAt }) => ({ id, sentAt: at(sentAt) })),
    inbound: row.comments.map(({ id, contactId, at: said }) => ({
      id,
      contactId,
      occurredAt: at(said),
      recordedAt: at(said),
    })),
    hires: row.hires.map(toHire),
    rulings: row.rulings.map(({ id, kind, commitmentKind, subject, ruledAt }) => ({
      id,
      kind: kind as 'waived' | 'not_wanted' | 'no_answer_needed',
      commitmentKind: commitmentKind as CommitmentKind,
      subject,
      ruledAt: at(ruledAt),
    })),
  }
}

const at = (text: string) => Temporal.Instant.from(text)

function occurred({ occurredAt, recordedAt }: { occurredAt: string; recordedAt: string }) {
  return { occurredAt: at(occurredAt), recordedAt: at(recordedAt) }
}

/** Changes are kept from the activation on. A lead owes before: to it belongs who led first, as far as is known. */
function leadsOf({ leads, heldSince, leadNow }: Pick<FactsRead, 'leads' | 'heldSince' | 'leadNow'>) {
  const known = leads.map(({ memberId, since }) => ({ memberId: memberId ?? undefined, since: at(since) }))
  if (!heldSince) return known
  const [first = { memberId: leadNow ?? undefined }] = known
  return [{ memberId: first.memberId, since: at(heldSince) }, ...known]
}

function toTouchpoint({ channel, direction, outcome, ...row }: TouchpointRow) {
  return {
    ...row,
    ...occurred(row),
    channel: channel as Channel,
    direction: direction as Direction,
    outcome: outcome as Outcome,
  }
}

function toVersion({ id, publishedAt, handovers }: VersionRow) {
  return {
    id,
    publishedAt: at(publishedAt),
    handovers: handovers.map(({ id: handoverId, at: given, recordedAt, returnedAt }) => ({
      id: handoverId,
      occurredAt: at(given),
      recordedAt: at(recordedAt),
      ...(returnedAt && { returnedAt: at(returnedAt) }),
    })),
  }
}

function toHire({ candidacyId, inSightAt, acceptedAt, startsOn, startedOn, endedAt }: HireRow) {
  return {
    candidacyId,
    inSightAt: at(inSightAt),
    ...(acceptedAt && { acceptedAt: at(acceptedAt) }),
    ...(startsOn && { startsOn: Temporal.PlainDate.from(startsOn) }),
    ...(startedOn && { startedOn: Temporal.PlainDate.from(startedOn) }),
    ...(endedAt && { endedAt: at(endedAt) }),
  }
}

const waiting = awaitingReply.map((kind) => `'${kind}'`).join(', ')

/** The facts of a project `p` of the agency `$1`, as JSON. */
export const factsSql = `${absencesSql},
  p.start_date::text AS "startDate",
  to_json(p.adopted_at) #>> '{}' AS "adoptedAt",
  to_json(p.heard_before) AS "heardBefore",
  p.schedule_before_on::text AS "scheduleBeforeOn",
  CASE WHEN p.source = 'lead' THEN p.lead_handed_over_on::text END AS "handedOverOn",
  p.schedule_agreed_on::text AS "agreedOn",
  to_json(p.schedule_agreed_recorded_at) #>> '{}' AS "agreedRecordedAt",
  CASE WHEN p.source = 'lead' THEN to_json(p.created_at) #>> '{}' END AS "heldSince",
  p.lead_consultant_id AS "leadNow",
  (SELECT coalesce(json_agg(json_build_object('from', s.from_status, 'to', s.to_status,
      'occurredAt', s.occurred_at, 'recordedAt', s.recorded_at) ORDER BY s.occurred_at, s.id), '[]')
    FROM project_status_changes s WHERE s.agency_id = p.agency_id AND s.project_id = p.id) AS statuses,
  (SELECT coalesce(json_agg(json_build_object('date', t.target_date, 'since', t.changed_at)), '[]')
    FROM project_target_changes t WHERE t.agency_id = p.agency_id AND t.project_id = p.id) AS targets,
  (SELECT coalesce(json_agg(json_build_object('memberId', l.member_id, 'since', l.changed_at)
      ORDER BY l.changed_at, l.id), '[]')
    FROM project_lead_changes l WHERE l.agency_id = p.agency_id AND l.project_id = p.id) AS leads,
  (SELECT coalesce(json_agg(json_build_object('contactId', c.contact_id, 'roles', c.roles, 'heard', c.heard)), '[]')
    FROM (SELECT contact_id, array_agg(role) AS roles, bool_or(must_be_heard) AS heard FROM project_contacts
      WHERE agency_id = p.agency_id AND project_id = p.id GROUP BY contact_id) c) AS contacts,
  (SELECT coalesce(json_agg(json_build_object('id', t.id, 'channel', t.channel, 'direction', t.direction,
      'outcome', t.outcome, 'occurredAt', t.occurred_at, 'recordedAt', t.recorded_at, 'recordedBy', t.recorded_by,
      'withCommissioning', tp.with_commissioning, 'contactIds', (SELECT coalesce(json_agg(tc.contact_id
        ORDER BY tc.contact_id <> t.contact_id), '[]') FROM touchpoint_participants tc
        WHERE tc.agency_id = t.agency_id AND tc.touchpoint_id = t.id))), '[]')
    FROM touchpoint_projects tp JOIN touchpoints t ON t.agency_id = tp.agency_id AND t.id = tp.touchpoint_id
    WHERE tp.agency_id = p.agency_id AND tp.project_id = p.id AND t.withdrawn_at IS NULL
      AND NOT EXISTS (SELECT FROM touchpoint_contests q WHERE q.agency_id = tp.agency_id
        AND q.touchpoint_id = tp.touchpoint_id AND q.project_id = p.id AND q.settled_at IS NULL)) AS touchpoints,
  (SELECT coalesce(json_agg(json_build_object('id', v.id, 'publishedAt', v.published_at, 'handovers',
      (SELECT coalesce(json_agg(json_build_object('id', h.id, 'at', h.handed_over_at, 'recordedAt', h.recorded_at,
        'returnedAt', h.returned_at)), '[]') FROM schedule_handovers h
        WHERE h.agency_id = v.agency_id AND h.version_id = v.id))), '[]')
    FROM schedule_versions v WHERE v.agency_id = p.agency_id AND v.project_id = p.id) AS versions,
  (SELECT coalesce(json_agg(json_build_object('id', r.id, 'isoYear', r.iso_year, 'isoWeek', r.iso_week,
      'sentAt', r.sent_at, 'automatic', r.sent_by IS NULL)), '[]')
    FROM weekly_reports r WHERE r.agency_id = p.agency_id AND r.project_id = p.id AND r.sent_at IS NOT NULL) AS reports,
  (SELECT coalesce(json_agg(json_build_object('id', r.id, 'sentAt', r.sent_at)), '[]')
    FROM closing_reports r WHERE r.agency_id = p.agency_id AND r.project_id = p.id AND r.sent_at IS NOT NULL) AS closings,
  (SELECT coalesce(json_agg(json_build_object('id', said.id, 'contactId', said.contact_id, 'at', said.at)), '[]')
    FROM (SELECT a.id, a.contact_id, a.responded_at AS at
      FROM schedule_responses a JOIN schedule_versions v ON v.agency_id = a.agency_id AND v.id = a.version_id
      WHERE v.agency_id = p.agency_id AND v.project_id = p.id AND a.kind = 'comment'
      UNION ALL SELECT f.id, f.contact_id, f.given_at FROM candidacy_feedback f
      WHERE f.agency_id = p.agency_id AND f.project_id = p.id AND f.kind IN (${waiting})) said) AS comments,
  (SELECT coalesce(json_agg(json_build_object('candidacyId', c.id, 'inSightAt', m.in_sight_at,
      'acceptedAt', CASE WHEN c.stage <> 'offer' THEN m.accepted_at END, 'startsOn', h.starts_on,
      'startedOn', h.started_on, 'endedAt', c.ended_at)), '[]')
    FROM candidacies c
    JOIN LATERAL (SELECT min(g.occurred_at) AS in_sight_at,
        min(g.occurred_at) FILTER (WHERE g.to_stage <> 'offer') AS accepted_at
      FROM candidacy_stage_changes g WHERE g.agency_id = c.agency_id AND g.candidacy_id = c.id
        AND g.to_stage IN ('offer', 'accepted', 'started', 'guarantee_ended')) m ON m.in_sight_at IS NOT NULL
    LEFT JOIN candidacy_hires h ON h.agency_id = c.agency_id AND h.candidacy_id = c.id
    WHERE c.agency_id = p.agency_id AND c.project_id = p.id
      AND c.stage IN ('offer', 'accepted', 'started', 'guarantee_ended')) AS hires,
  (SELECT coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'commitmentKind', r.commitment_kind,
      'subject', r.subject, 'ruledAt', r.ruled_at)), '[]')
    FROM commitment_rulings r WHERE r.agency_id = p.agency_id AND r.project_id = p.id AND r.withdrawn_at IS NULL) AS rulings`

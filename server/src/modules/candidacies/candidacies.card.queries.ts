import type { CandidateCard, CardFile, DataOrigin } from '@rytm/contract/candidacies.card.ts'
import { hasCard } from '@rytm/domain/candidates/card.ts'
import {
  type LegalBasis,
  noticeArticle,
  noticeDueOn,
  noticeState,
  type SourceKind,
} from '@rytm/domain/candidates/privacyNotice.ts'
import { type Stage, stageRank, stages } from '@rytm/domain/evidence/stages.ts'
import { textWarningsOf } from '@rytm/domain/evidence/textWarnings.ts'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import { clients } from '#modules/clients/clients.tables.ts'
import { candidacyFiles } from '#modules/files/files.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import { type Clock, toInstant } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { loadClientCard } from './candidacies.clientCards.queries.ts'
import { candidacyNotFound } from './candidacies.errors.ts'
import { feedbackOn } from './candidacies.feedback.queries.ts'
import { readPermissions } from './candidacies.permissions.queries.ts'
import { candidacies, candidacyStageChanges, candidates } from './candidacies.tables.ts'

interface GetCard {
  candidacyId: string
  member: Member
  db: Db
  clock: Clock
}

export function getCandidateCard({ candidacyId, member, db, clock }: GetCard): Promise<CandidateCard> {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const head = await readHead({ agencyId, candidacyId, tx })
    const seen = await loadClientCard({ agencyId, candidacyId, tx })
    if (!seen) throw candidacyNotFound()
    const { candidacy, candidate, client, zone } = head
    const facts = await readPermissions({ agencyId, clientId: client.id, candidateId: candidate.id, tx })
    const firsts = await readFirsts({ agencyId, candidateId: candidate.id, tx })
    return {
      candidacyId,
      revision: candidacy.revision,
      interviewSummary: candidacy.interviewSummary,
      files: await readFiles({ agencyId, candidacyId, tx }),
      permission: { clientName: client.name, isNamed: seen.isNamed, facts },
      origin: originOf({ candidate, firsts, zone, now: clock.now() }),
      isShown: hasCard({ stage: candidacy.stage as Stage, ended: candidacy.endedAt !== null }),
      clientSees: seen.view,
      hasHidden: seen.hasHidden,
      warnings: textWarningsOf({ interviewSummary: candidacy.interviewSummary }),
      feedback: await readFeedback({ agencyId, candidacyId, tx }),
    }
  })
}

interface OfCandidacy {
  agencyId: AgencyId
  candidacyId: string
  tx: Tx
}

async function readHead({ agencyId, candidacyId, tx }: OfCandidacy) {
  const [row] = await tx
    .select({
      candidacy: candidacies,
      candidate: candidates,
      client: { id: clients.id, name: clients.name },
      zone: agencies.zone,
    })
    .from(candidacies)
    .innerJoin(candidates, and(eq(candidates.agencyId, agencyId), eq(candidates.id, candidacies.candidateId)))
    .innerJoin(projects, and(eq(projects.agencyId, agencyId), eq(projects.id, candidacies.projectId)))
    .innerJoin(clients, and(eq(clients.agencyId, agencyId), eq(clients.id, projects.clientId)))
    .innerJoin(agencies, eq(agencies.id, candidacies.agencyId))
    .where(and(eq(candidacies.agencyId, agencyId), eq(candidacies.id, candidacyId)))
  if (!row) throw candidacyNotFound()
  return row
}

async function readFiles({ agencyId, candidacyId, tx }: OfCandidacy): Promise<CardFile[]> {
  const { id, purpose, fileName, format, bytes, uploadedAt, uploadedBy } = candidacyFiles
  const rows = await tx
    .select({ id, purpose, fileName, format, bytes, uploadedAt, uploadedBy, name: memberships.displayName })
    .from(candidacyFiles)
    .innerJoin(memberships, and(eq(memberships.agencyId, agencyId), eq(memberships.id, uploadedBy)))
    .where(and(eq(candidacyFiles.agencyId, agencyId), eq(candidacyFiles.candidacyId, candidacyId)))
    .orderBy(asc(purpose))
  return rows.map(({ uploadedBy: by, name, ...file }) => ({
    ...file,
    purpose: file.purpose as CardFile['purpose'],
    format: file.format as CardFile['format'],
    uploadedAt: file.uploadedAt.toISOString(),
    by: { id: by, name },
  }))
}

async function readFeedback({ candidacyId, ...key }: OfCandidacy): Promise<CandidateCard['feedback']> {
  const given = await feedbackOn({ ...key, candidacyIds: [candidacyId] })
  return given.toReversed().map(({ id, kind, text, givenAt, contactId, name }) => ({
    ...{ id, kind, text, givenAt: givenAt.toISOString(), by: { id: contactId, name } },
    warnings: textWarningsOf({ text }),
  }))
}

interface Firsts {
  contactAt: Date | null
  shownAt: Date | null
}

/** In all projects of the agency: the first contact with the person, and when a client first got to see them. */
async function readFirsts({
  agencyId,
  candidateId,
  tx,
}: Omit<OfCandidacy, 'candidacyId'> & { candidateId: string }): Promise<Firsts> {
  const reached = (from: Stage) => stages.filter((stage) => stageRank(stage) >= stageRank(from))
  const table = candidacyStageChanges
  const firstOf = (from: Stage) =>
    sql<Date | null>`min(${table.occurredAt}) filter (where ${inArray(table.toStage, reached(from))})`.mapWith(
      table.occurredAt,
    )
  const [row] = await tx
    .select({ contactAt: firstOf('contacted'), shownAt: firstOf('presented') })
    .from(table)
    .innerJoin(candidacies, and(eq(candidacies.agencyId, agencyId), eq(candidacies.id, table.candidacyId)))
    .where(and(eq(table.agencyId, agencyId), eq(candidacies.candidateId, candidateId)))
  return row ?? { contactAt: null, shownAt: null }
}

function originOf({
  candidate,
  firsts,
  zone,
  now,
}: {
  candidate: typeof candidates.$inferSelect
  firsts: Firsts
  zone: string
  now: Temporal.Instant
}): DataOrigin {
  const dayOf = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(zone).toPlainDate()
  const dayOfDate = (date: Date | null) => (date ? dayOf(toInstant(date)) : undefined)
  const { noticeGivenOn } = candidate
  const sourceKind = candidate.sourceKind as SourceKind | null
  const obtainedOn = candidate.obtainedOn
    ? Temporal.PlainDate.from(candidate.obtainedOn)
    : dayOf(toInstant(candidate.createdAt))
  const dueOn = noticeDueOn({
    sourceKind,
    obtainedOn,
    firstContactOn: dayOfDate(firsts.contactAt),
    firstShownOn: dayOfDate(firsts.shownAt),
  })
  const givenOn = noticeGivenOn ? Temporal.PlainDate.from(noticeGivenOn) : undefined
  return {
    source: candidate.source,
    sourceKind,
    legalBasis: candidate.legalBasis as LegalBasis | null,
    obtainedOn: obtainedOn.toString(),
    article: noticeArticle(sourceKind),
    noticeDueOn: dueOn.toString(),
    noticeGivenOn,
    noticeState: noticeState({ dueOn, givenOn, today: dayOf(now) }),
  }
}

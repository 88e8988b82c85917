import type {
  CorrectionDraft,
  CorrectionSummary,
  SentCorrection,
} from '@rytm/contract/reports.corrections.ts'
import { requireProject } from '#modules/projects/projects.lock.queries.ts'
import { loadPeople } from '#modules/projects/projects.view.queries.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import {
  type CorrectionRow,
  correctionsOf,
  correctionsOfProject,
  findCorrection,
} from './reports.corrections.repository.ts'
import { composeCorrection, givenTo } from './reports.correctionView.queries.ts'
import { reportNotFound } from './reports.errors.ts'
import { checkFrozen, loadForPaper } from './reports.paper.queries.ts'
import { loadSentTo } from './reports.recipients.queries.ts'
import type { OfProject } from './reports.repository.ts'
import { requireSent } from './reports.sent.queries.ts'
import { peopleIn } from './reports.view.queries.ts'

interface OfMember {
  projectId: string
  member: Member
  db: Db
}

/** Starts from what stands in force; the figures as the correction would carry them. */
export function getCorrectionDraft({
  projectId,
  reportId,
  member,
  db,
  clock,
}: OfMember & { reportId: string; clock: Clock }): Promise<CorrectionDraft> {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const key = { agencyId, projectId, tx }
    const project = await requireProject(key)
    const { report } = await requireSent({ ...key, reportId })
    const { corrects, parts, figures, compose } = await composeCorrection({ report, tx, clock })
    const view = await compose({ parts, reason: null, sentBy: null })
    return {
      ...{ corrects, parts, figures, view },
      reportSentAt: report.sentAt.toISOString(),
      people: (await loadPeople({ agencyId, refs: peopleIn(view), tx })) as CorrectionDraft['people'],
      language: project.language as 'pl' | 'en',
      recipients: await givenTo({ ...key, reportId }),
    }
  })
}

export function listCorrections({ projectId, member, db }: OfMember) {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const key = { agencyId, projectId, tx }
    await requireProject(key)
    return { items: await correctionSummariesOf({ agencyId, rows: await correctionsOfProject(key), tx }) }
  })
}

export async function correctionSummariesOf({
  agencyId,
  rows,
  tx,
}: {
  agencyId: AgencyId
  rows: CorrectionRow[]
  tx: Tx
}): Promise<CorrectionSummary[]> {
  const reportIds = rows.map(({ id }) => id)
  const sentTo = await loadSentTo({ agencyId, kind: 'report_correction', reportIds, tx })
  const refs = rows.map(({ sentBy }) => ({ kind: 'member' as const, id: sentBy }))
  const people = await loadPeople({ agencyId, refs, tx })
  return rows.map(({ id, reportId, number, reason, sentAt, sentBy, contentHash: hash }) => ({
    ...{ id, reportId, number, reason },
    sentAt: sentAt.toISOString(),
    sentBy: people[sentBy]?.name ?? '',
    contentHash: hash,
    recipients: sentTo.get(id) ?? [],
  }))
}

type OneOfMember = OfMember & { correctionId: string }

export function getCorrection({ projectId, correctionId, member, db }: OneOfMember): Promise<SentCorrection> {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const key = { agencyId, projectId, tx }
    const { row, view, people } = await requireCorrection({ ...key, correctionId })
    const { language } = await requireProject(key)
    const [correction] = await correctionSummariesOf({ agencyId, rows: [row], tx })
    return {
      correction: correction as CorrectionSummary,
      view,
      people: people as SentCorrection['people'],
      language: language as 'pl' | 'en',
    }
  })
}

export function loadCorrectionForPaper({ correctionId, ...asked }: OneOfMember) {
  return loadForPaper({ ...asked, require: (key) => requireCorrection({ ...key, correctionId }) })
}

export function checkCorrection({ correctionId, ...asked }: OneOfMember) {
  return checkFrozen({
    ...asked,
    require: async (key) => (await requireCorrection({ ...key, correctionId })).row,
  })
}

export type NewestCorrection = Pick<CorrectionRow, 'id' | 'number' | 'sentAt'>

/** What stands in force of a report that was corrected; undefined of one that was not. */
export async function newestCorrectionOf(one: {
  agencyId: AgencyId
  reportId: string
  tx: Tx
}): Promise<NewestCorrection | undefined> {
  const [newest] = await correctionsOf(one)
  return newest
}

/** A correction of this project with the people it refers to, as they are now. */
export async function requireCorrection({ correctionId, ...key }: OfProject & { correctionId: string }) {
  const found = await loadCorrection({ ...key, correctionId })
  if (found?.row.projectId !== key.projectId) throw reportNotFound()
  return found
}

export async function loadCorrection(one: { agencyId: AgencyId; correctionId: string; tx: Tx }) {
  const row = await findCorrection(one)
  if (!row) return undefined
  const people = await loadPeople({ agencyId: one.agencyId, refs: peopleIn(row.view), tx: one.tx })
  return { row, view: row.view, people }
}

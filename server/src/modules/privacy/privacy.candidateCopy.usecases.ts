import { presentationOf } from '@rytm/domain/candidates/card.ts'
import { isNamedFor, type PermissionAnswer } from '@rytm/domain/candidates/permission.ts'
import { defaultRetentionMonths } from '@rytm/domain/candidates/retention.ts'
import type { Stage } from '@rytm/domain/evidence/stages.ts'
import { toInstant } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { readCandidaciesOf, readCandidate, readPartsOf, readPermissionsOf } from './privacy.copy.queries.ts'
import { alreadyErased, personNotFound } from './privacy.errors.ts'
import { findSettings } from './privacy.retention.queries.ts'

interface OfCandidate {
  agencyId: AgencyId
  candidateId: string
  tx: Tx
}

/** Everything that is kept of a candidate, in the order in which one would ask. */
export async function candidateCopyOf({ agencyId, candidateId, tx }: OfCandidate) {
  const candidate = await readCandidate({ agencyId, candidateId, tx })
  if (!candidate) throw personNotFound()
  if (candidate.erasedAt) throw alreadyErased()
  const { name, email, phone, company, position } = candidate
  const { source, sourceKind, legalBasis, obtainedOn, noticeGivenOn, createdAt } = candidate
  const permissions = await readPermissionsOf({ agencyId, candidateId, tx })
  const found = await candidaciesOf({ agencyId, candidateId, tx })
  const settings = await findSettings({ agencyId, tx })
  return {
    person: { kind: 'candidate', name, email, phone, company, position },
    origin: { sourceKind, source, legalBasis, obtainedOn, noticeGivenOn, addedAt: createdAt },
    keptUntil: { months: settings?.months ?? defaultRetentionMonths, byItself: settings?.enabledAt != null },
    receivedBy: receiversOf({ found, permissions }),
    permissions: permissions.map(({ clientId: _, ...fact }) => fact),
    candidacies: found.map(({ shownSince: _, clientId: __, client: ___, ...candidacy }) => candidacy),
  }
}

async function candidaciesOf({ agencyId, candidateId, tx }: OfCandidate) {
  const rows = await readCandidaciesOf({ agencyId, candidateId, tx })
  const found = []
  for (const { row, project, client, clientId, hire } of rows) {
    const parts = await readPartsOf({ agencyId, candidacyId: row.id, tx })
    const moves = parts.moves.map((move) => ({ ...move, toStage: move.toStage as Stage | null }))
    found.push({
      project,
      client,
      clientId,
      shownSince: presentationOf(moves)?.occurredAt,
      number: row.publicNumber,
      stage: row.stage,
      endedAt: row.endedAt,
      note: row.note,
      noteForClient: row.noteForClient,
      interviewSummary: row.interviewSummary,
      hire: hire && {
        contractSignedOn: hire.contractSignedOn,
        startsOn: hire.startsOn,
        startedOn: hire.startedOn,
        guaranteeEndsOn: hire.guaranteeEndsOn,
      },
      ...parts,
      expectations: parts.expectations.map(({ contractType, recordedAt, ...pay }) => ({
        contractType,
        range: rangeOf(pay),
        recordedAt,
      })),
    })
  }
  return found
}

function rangeOf({
  minMinor,
  maxMinor,
  currency,
  period,
  basis,
}: {
  minMinor: number | null
  maxMinor: number | null
  currency: string
  period: string
  basis: string
}) {
  const amounts = [minMinor, maxMinor].filter((minor) => minor !== null).map((minor) => minor / 100)
  return `${amounts.join('–')} ${currency} / ${period}, ${basis}`
}

type Found = Awaited<ReturnType<typeof candidaciesOf>>
type Permissions = Awaited<ReturnType<typeof readPermissionsOf>>

/** Clients to whom the person was put forward, and whether they were named. */
function receiversOf({ found, permissions }: { found: Found; permissions: Permissions }) {
  const facts = permissions.map(({ clientId, answer, occurredAt, recordedAt }) => ({
    clientId,
    answer: answer as PermissionAnswer,
    occurredAt: toInstant(occurredAt),
    recordedAt: toInstant(recordedAt),
  }))
  return found
    .filter(({ shownSince }) => shownSince !== undefined)
    .map(({ client, clientId, shownSince }) => ({
      client,
      since: shownSince,
      named: isNamedFor({ facts, clientId }),
    }))
}

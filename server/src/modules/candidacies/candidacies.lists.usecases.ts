import type { PeopleList } from '@rytm/contract/candidacies.lists.ts'
import type { LegalBasis, SourceKind } from '@rytm/domain/candidates/privacyNotice.ts'
import { type Stage, stageRank } from '@rytm/domain/evidence/stages.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { lockProject } from '#modules/projects/projects.lock.queries.ts'
import { appendToTimeline } from '#modules/timeline/timeline.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { searchText } from '#platform/db/searchText.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { decideFates, type FatedLine, understandList } from './candidacies.lists.queries.ts'
import { holdCandidatesWith, insertPeople, lockCandidateEmails } from './candidacies.lists.repository.ts'
import { choosePublicNumber } from './candidacies.numbers.usecases.ts'
import { selectPublicNumbers } from './candidacies.repository.ts'

/** What holds for everybody of a list. */
interface Common {
  stage: Stage
  source?: string | null | undefined
  sourceKind?: SourceKind | null | undefined
  legalBasis?: LegalBasis | null | undefined
}

interface AddList extends Common {
  projectId: string
  list: PeopleList
  member: Member
  db: Db
  clock: Clock
}

/** Adds who is not there yet; the same list once more adds nobody. What was not understood comes back, line by line. */
export function addPeopleList({ projectId, list, member, db, clock, ...common }: AddList) {
  const { agencyId } = member
  const lines = understandList(list)
  return inAgency({ db, agencyId }, async (tx) => {
    await lockProject({ agencyId, projectId, tx })
    const emails = lines.flatMap(({ person }) => person?.email ?? [])
    await lockCandidateEmails({ agencyId, emails, tx })
    await holdCandidatesWith({ agencyId, emails, tx })
    const fates = await decideFates({ agencyId, projectId, lines, tx })
    const wanted = fates.filter(({ checked }) => checked.fate === 'new' || checked.fate === 'known')
    const taken = await selectPublicNumbers({ agencyId, projectId, tx })
    const rows = rowsOf({ wanted, common, taken, projectId, member, clock })
    await insertPeople({ ...rows, tx })
    await tellTimeline({ changes: rows.changes, stage: common.stage, projectId, member, tx, clock })
    if (wanted.length > 0) await audit({ projectId, count: wanted.length, member, tx, clock })
    return { added: rows.added.map(({ id }) => id), lines: fates.map(({ checked }) => checked) }
  })
}

interface Rows {
  wanted: FatedLine[]
  common: Common
  taken: Set<string>
  projectId: string
  member: Member
  clock: Clock
}

function rowsOf({ wanted, common, taken, projectId, member, clock }: Rows) {
  const { agencyId, memberId } = member
  const { stage, source, sourceKind, legalBasis } = common
  const now = toDate(clock.now())
  const made = { agencyId, createdAt: now, createdBy: memberId }
  const all = wanted.flatMap(({ checked: { person }, candidateId }) => {
    if (!person) return []
    const personId = candidateId ?? newId({ clock })
    const publicNumber = choosePublicNumber({ taken })
    taken.add(publicNumber)
    const origin = { source: source || null, sourceKind: sourceKind ?? null, legalBasis: legalBasis ?? null }
    const searchName = searchText(person.name)
    const candidacy = { id: newId({ clock }), projectId, candidateId: personId, publicNumber }
    return [
      {
        person: candidateId ? [] : [{ ...made, id: personId, ...person, searchName, ...origin }],
        candidacy: { ...made, ...candidacy, stage, stageSince: now },
        change: {
          agencyId,
          id: newId({ clock }),
          candidacyId: candidacy.id,
          fromStage: null,
          toStage: stage,
          occurredAt: now,
          recordedAt: now,
          changedBy: memberId,
        },
      },
    ]
  })
  return {
    people: all.flatMap(({ person }) => person),
    added: all.map(({ candidacy }) => candidacy),
    changes: all.map(({ change }) => change),
  }
}

interface Told {
  projectId: string
  member: Member
  tx: Tx
  clock: Clock
}

async function tellTimeline({
  changes,
  stage,
  projectId,
  member: { agencyId, memberId },
  tx,
  clock,
}: Told & { changes: { id: string }[]; stage: Stage }) {
  const visibility = stageRank(stage) >= stageRank('presented') ? ('client' as const) : ('internal' as const)
  const kind = 'candidacy_added'
  const fact = { agencyId, memberId, projectId, occurredAt: clock.now(), kind, visibility } as const
  for (const { id } of changes) await appendToTimeline({ fact: { ...fact, factId: id }, tx, clock })
}

function audit({ projectId, count, member: { agencyId, memberId }, tx, clock }: Told & { count: number }) {
  const subject = { kind: 'project', id: projectId }
  const detail = { projectId, count }
  return recordAudit({
    fact: { agencyId, memberId, action: 'candidacies.list_added', subject, detail },
    tx,
    clock,
  })
}

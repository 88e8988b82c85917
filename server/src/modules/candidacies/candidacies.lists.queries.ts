import type { CheckedLine, PeopleList } from '@rytm/contract/candidacies.lists.ts'
import { namesPeople } from '@rytm/domain/candidates/peopleColumns.ts'
import { mostPeople, readPastedPeople, readPeopleRows } from '@rytm/domain/candidates/peopleList.ts'
import type { PersonLine } from '@rytm/domain/candidates/personLine.ts'
import { findSamePerson } from '@rytm/domain/candidates/repeatedLines.ts'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { requireProject } from '#modules/projects/projects.lock.queries.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { listEmpty, listTooLong, listWithoutNames } from './candidacies.errors.ts'
import { candidacies, candidates } from './candidacies.tables.ts'

/** What a list says of people, one line after another; nothing is looked up yet. */
export function understandList(list: PeopleList): PersonLine[] {
  if ('mapping' in list && !namesPeople(list.mapping)) throw listWithoutNames()
  const lines = 'text' in list ? readPastedPeople(list.text) : readPeopleRows(list)
  if (lines.length === 0) throw listEmpty()
  if (lines.length > mostPeople) throw listTooLong({ most: mostPeople })
  return lines
}

interface OfProject {
  projectId: string
  list: PeopleList
  member: Member
  db: Db
}

/** Before a file is read: there is such a project. */
export function requireProjectOf({ projectId, member: { agencyId }, db }: Omit<OfProject, 'list'>) {
  return readInAgency({ db, agencyId }, (tx) => requireProject({ agencyId, projectId, tx }))
}

export function checkPeopleList({ projectId, list, member, db }: OfProject) {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    await requireProject({ agencyId, projectId, tx })
    const lines = await decideFates({ agencyId, projectId, lines: understandList(list), tx })
    return { lines: lines.map(({ checked }) => checked) }
  })
}

interface InTx {
  agencyId: AgencyId
  tx: Tx
}

/** A line with its fate; `candidateId` of somebody whom the agency knows already. */
export interface FatedLine {
  checked: CheckedLine
  candidateId: string | undefined
}

export async function decideFates({
  agencyId,
  projectId,
  lines,
  tx,
}: InTx & { projectId: string; lines: PersonLine[] }): Promise<FatedLine[]> {
  const emails = lines.flatMap(({ person }) => person?.email ?? [])
  const known = await knownByEmail({ agencyId, emails, tx })
  const present = await peopleOfProject({ agencyId, projectId, tx })
  const findPresent = findSamePerson(present)
  return lines.map((line) => {
    const { person } = line
    if (!person) return fated(line, line.problem === 'candidacies.line_repeated' ? 'repeated' : 'refused')
    if (findPresent(person)) return fated(line, 'in_project')
    const candidateId = person.email && known.get(person.email)
    return candidateId ? fated(line, 'known', candidateId) : fated(line, 'new')
  })
}

function fated(
  { line, typed, person, problem, firstLine }: PersonLine,
  fate: CheckedLine['fate'],
  candidateId?: string,
): FatedLine {
  const none = { email: null, phone: null, company: null, position: null }
  const checked = {
    line,
    typed,
    fate,
    person: person ? { ...none, ...person } : null,
    problem: problem ?? null,
    firstLine: firstLine ?? null,
  }
  return { checked, candidateId }
}

async function knownByEmail({ agencyId, emails, tx }: InTx & { emails: string[] }) {
  if (emails.length === 0) return new Map<string, string>()
  const rows = await tx
    .selectDistinctOn([candidates.email], { email: candidates.email, id: candidates.id })
    .from(candidates)
    .where(and(eq(candidates.agencyId, agencyId), inArray(candidates.email, emails)))
    .orderBy(asc(candidates.email), asc(candidates.createdAt), asc(candidates.id))
  return new Map(rows.map(({ email, id }) => [email ?? '', id]))
}

async function peopleOfProject({ agencyId, projectId, tx }: InTx & { projectId: string }) {
  const { name, email, phone } = candidates
  const rows = await tx
    .select({ name, email, phone })
    .from(candidacies)
    .innerJoin(candidates, and(eq(candidates.agencyId, agencyId), eq(candidates.id, candidacies.candidateId)))
    .where(and(eq(candidacies.agencyId, agencyId), eq(candidacies.projectId, projectId)))
  return rows.map((row) => ({
    name: row.name,
    ...(row.email && { email: row.email }),
    ...(row.phone && { phone: row.phone }),
  }))
}

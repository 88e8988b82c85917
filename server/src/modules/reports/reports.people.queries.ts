import type { ReportView } from '@rytm/contract/views/reportView.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { contactsOfProject } from '#modules/projects/projects.brief.queries.ts'
import { given, hotQuery } from '#platform/db/hotQuery.ts'
import { searchText } from '#platform/db/searchText.ts'
import { candidateNames } from './reports.facts.queries.ts'
import type { OfProject } from './reports.repository.ts'

/**
 * Where the full name of a candidate of the project stands in what a client would get: `texts` by field. A name that
 * somebody at the client or the agency has too is let through: it may mean that person.
 */
export async function fieldsWithNames({
  texts,
  ...key
}: OfProject & { texts: Record<string, readonly string[]> }): Promise<string[]> {
  const [others, candidates] = await Promise.all([namesOfOthers(key), candidateNames(key)])
  const shared = new Set(others.map(searchText))
  const names = candidates.map(searchText).filter((name) => name.includes(' ') && !shared.has(name))
  if (names.length === 0) return []
  return Object.entries(texts).flatMap(([field, written]) => {
    const text = ` ${searchText(written.join(' | '))} `
    return names.some((name) => text.includes(name)) ? [field] : []
  })
}

/** The human parts alone, or a whole view. */
type Written = Pick<ReportView, 'healthSentence' | 'whatChanged' | 'whatDidNotWork'> &
  Partial<Pick<ReportView, 'activity' | 'candidates' | 'plan'>> & {
    needs: readonly { text: string }[] | null
  }

/** All that a human wrote in a weekly report, by field. */
export function textsOf({
  healthSentence,
  whatChanged,
  whatDidNotWork,
  needs,
  activity,
  candidates,
  plan,
}: Written): Record<string, string[]> {
  return {
    healthSentence: [healthSentence],
    whatChanged: [whatChanged],
    whatDidNotWork: [whatDidNotWork],
    needs: (needs ?? []).map(({ text }) => text),
    workDone: (activity?.workDone ?? []).map(({ text }) => text),
    candidates: (candidates ?? []).map(({ note }) => note ?? ''),
    plan: [...(plan?.thisWeek ?? []), ...(plan?.nextWeek ?? [])].map(({ title }) => title),
  }
}

async function namesOfOthers(key: OfProject): Promise<string[]> {
  const { agencyId, tx } = key
  const [members, people] = await Promise.all([namesOfMembers({ agencyId, tx }), contactsOfProject(key)])
  return [...members, ...people].map(({ name }) => name)
}

const namesOfMembers = hotQuery('reports.member_names', (db) =>
  db
    .select({ name: memberships.displayName })
    .from(memberships)
    .where(given(memberships.agencyId, 'agencyId')),
)

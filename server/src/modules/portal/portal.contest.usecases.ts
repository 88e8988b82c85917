import { contestableFrom } from '@rytm/domain/touchpoints/contest.ts'
import { loadProjectHead } from '#modules/projects/projects.view.queries.ts'
import { contestCall, takeBackContest } from '#modules/touchpoints/touchpoints.contests.usecases.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { loadPageBrand } from './portal.brand.queries.ts'
import { longestComment } from './portal.constants.ts'
import { callOf } from './portal.contest.config.ts'
import { findContestable, isListed } from './portal.contest.queries.ts'
import { pageNotFound } from './portal.errors.ts'
import { inProject, isId, requireProgress } from './portal.pages.usecases.ts'
import type { Visitor } from './portal.types.ts'

interface OfProject {
  visitor: Visitor
  portalId: string
  db: Db
  clock: Clock
}
type OfCall = OfProject & { ref: string }

/** The listed call and the head of its project; without a line where that call keeps nothing (any more). */
export function openContest({ ref, clock, ...where }: OfCall) {
  return inProject({ ...where, clock }, async ({ access, tx }) => {
    requireProgress(access)
    const call = callOf(ref)
    if (!call || isTooOld({ call, clock })) throw pageNotFound()
    if (!(await isListed({ ...access, call, tx }))) throw pageNotFound()
    const line = await findContestable({ ...access, call, tx, clock })
    const brand = await loadPageBrand({ ...access, tx })
    return { call, access, line, head: await loadProjectHead({ ...access, tx }), brand }
  })
}

function isTooOld({ call: { doneAt }, clock }: { call: { doneAt: string }; clock: Clock }) {
  return Temporal.Instant.compare(doneAt, contestableFrom(clock.now())) < 0
}

/** `superseded`: the line says something else by now, and the page of the project shows what. */
export async function contestListedCall({
  text: typed,
  ...where
}: OfCall & { text: string }): Promise<'contested' | 'superseded' | 'too_long'> {
  const { call, access } = await openContest(where)
  const text = typed.replaceAll('\r\n', '\n').trim()
  if (text.length > longestComment) return 'too_long'
  const { agencyId, projectId, contactId } = access
  const { db, clock } = where
  const said = await contestCall({ agencyId, projectId, contactId, line: call, text, db, clock })
  return said ? 'contested' : 'superseded'
}

/** Somebody else's, and one that is settled, are the page that is not there. */
export async function takeBackContestedCall({ contestId, ...where }: OfProject & { contestId: string }) {
  const { agencyId, projectId, contactId } = await inProject(where, async ({ access }) => {
    requireProgress(access)
    return access
  })
  const { db, clock } = where
  if (!isId(contestId)) throw pageNotFound()
  if (!(await takeBackContest({ agencyId, projectId, contactId, contestId, db, clock }))) throw pageNotFound()
}

import { respondToSchedule } from '#modules/schedules/schedules.response.usecases.ts'
import { loadLatestScheduleView } from '#modules/schedules/schedules.view.queries.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { longestComment } from './portal.constants.ts'
import { formInvalid, pageNotFound } from './portal.errors.ts'
import { inProject, isId, requireProgress } from './portal.pages.usecases.ts'
import type { Visitor } from './portal.types.ts'

interface AnswerSchedule {
  visitor: Visitor
  portalId: string
  versionId: string
  kind: string
  /** As typed. */
  text: string
  db: Db
  clock: Clock
}

export type Answered = 'agreed' | 'commented' | 'superseded' | 'missing' | 'too_long'

/** The client's answer from the page. A comment belongs to the version that was read; agreed is only to the last one. */
export async function answerSchedule({ text: typed, ...answer }: AnswerSchedule): Promise<Answered> {
  const { visitor, portalId, versionId, kind, db, clock } = answer
  const { access, latestId } = await inProject({ visitor, portalId, db, clock }, async ({ access, tx }) => {
    requireProgress(access)
    const latest = await loadLatestScheduleView({ ...access, tx })
    if (!latest) throw pageNotFound()
    return { access, latestId: latest.versionId }
  })
  const text = typed.replaceAll('\r\n', '\n').trim()
  if (kind !== 'agreed' && kind !== 'comment') throw formInvalid()
  if (kind === 'comment' && text === '') return 'missing'
  if (kind === 'comment' && text.length > longestComment) return 'too_long'
  if (kind === 'agreed' && versionId !== latestId) return 'superseded'
  if (!isId(versionId)) throw pageNotFound()
  const { agencyId, projectId, contactId } = access
  await respondToSchedule({
    agencyId,
    projectId,
    contactId,
    versionId,
    kind,
    text: kind === 'comment' ? text : null,
    db,
    clock,
  })
  return kind === 'agreed' ? 'agreed' : 'commented'
}

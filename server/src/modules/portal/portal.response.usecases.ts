import { respondToSchedule } from '#modules/schedules/schedules.response.usecases.ts'
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

/** The client's answer from the page. */
export async function answerSchedule({ text: typed, ...answer }: AnswerSchedule): Promise<Answered> {
  const { visitor, portalId, versionId, kind, db, clock } = answer
  const { agencyId, projectId, contactId } = await inProject(
    { visitor, portalId, db, clock },
    async ({ access }) => {
      requireProgress(access)
      return access
    },
  )
  const text = typed.replaceAll('\r\n', '\n').trim()
  if (kind !== 'agreed' && kind !== 'comment') throw formInvalid()
  if (kind === 'comment' && text === '') return 'missing'
  if (kind === 'comment' && text.length > longestComment) return 'too_long'
  if (!isId(versionId)) throw pageNotFound()
  const { superseded } = await respondToSchedule({
    agencyId,
    projectId,
    contactId,
    versionId,
    kind,
    text: kind === 'comment' ? text : null,
    db,
    clock,
  })
  if (superseded) return 'superseded'
  return kind === 'agreed' ? 'agreed' : 'commented'
}

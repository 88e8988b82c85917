import type { AdoptionInput } from '@rytm/contract/projects.adoption.ts'
import { refuseBeforeAdoption } from '@rytm/domain/projects/adoption.ts'
import { loadCalendar } from '#modules/agencies/agencies.calendar.queries.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { appendToTimeline, removeFromTimeline } from '#modules/timeline/timeline.usecases.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { adoptionFacts } from './projects.adoption.queries.ts'
import { requireNearDates } from './projects.dates.usecases.ts'
import { adoptionRefused } from './projects.errors.ts'
import { lockProject, type ProjectRow } from './projects.lock.queries.ts'
import { requireContacts } from './projects.references.queries.ts'
import { saveProject } from './projects.repository.ts'
import { requireRevision } from './projects.usecases.ts'

interface SetAdoption {
  projectId: string
  input: AdoptionInput & { revision: number }
  member: Member
  db: Db
  clock: Clock
}

/** What an agency had done before it kept a running project here; said again, it takes the place of what was said. */
export function setAdoption({ projectId, input, member, db, clock }: SetAdoption) {
  return inAgency({ db, agencyId: member.agencyId }, async (tx) => {
    const project = await lockProject({ agencyId: member.agencyId, projectId, tx })
    requireRevision({ project, revision: input.revision })
    return keepBeforeAdoption({ project, input, member, tx, clock })
  })
}

interface Keep {
  project: ProjectRow
  input: AdoptionInput
  member: Member
  tx: Tx
  clock: Clock
}

/** The same inside the transaction that takes the project over. */
export async function keepBeforeAdoption({ project, input, member, tx, clock }: Keep): Promise<ProjectRow> {
  const { agencyId } = member
  const { zone } = await loadCalendar({ agencyId, tx })
  requireNearDates({ dates: input, clock })
  requireBefore({ project, input, zone, clock })
  const contactIds = [...new Set(input.heardContactIds)]
  const added = contactIds.filter((id) => !project.heardBefore.includes(id))
  await requireContacts({ agencyId, clientId: project.clientId, contactIds: added, tx })
  const saved = await saveProject({
    project,
    changes: {
      kickoffBeforeOn: input.kickoffHeldOn,
      heardBefore: contactIds,
      scheduleBeforeOn: input.scheduleAgreedOn,
    },
    tx,
  })
  await writeTimeline({ project, input, member, zone, tx, clock })
  await recordAudit({
    fact: {
      ...{ agencyId, memberId: member.memberId, action: 'projects.adoption_noted' },
      subject: { kind: 'project', id: project.id },
      detail: { kickoffHeldOn: input.kickoffHeldOn, scheduleAgreedOn: input.scheduleAgreedOn },
    },
    tx,
    clock,
  })
  return saved
}

function requireBefore({ project, input, zone, clock }: Pick<Keep, 'project' | 'input' | 'clock'> & Zone) {
  const date = (text: string | null) => (text ? Temporal.PlainDate.from(text) : undefined)
  const [kickoffHeldOn, scheduleAgreedOn] = [date(input.kickoffHeldOn), date(input.scheduleAgreedOn)]
  const refusal = refuseBeforeAdoption({
    before: {
      heardContactIds: input.heardContactIds,
      ...(kickoffHeldOn && { kickoffHeldOn }),
      ...(scheduleAgreedOn && { scheduleAgreedOn }),
    },
    ...adoptionFacts({ project, zone, clock }),
  })
  if (refusal) throw adoptionRefused(refusal)
}

interface Zone {
  zone: string
}

/** Two lines at noon of their days: nobody knows the hour. */
async function writeTimeline({ project, input, member, zone, tx, clock }: Keep & Zone) {
  const { agencyId, memberId } = member
  const lines = [
    ['kickoff_before', input.kickoffHeldOn],
    ['schedule_before', input.scheduleAgreedOn],
  ] as const
  for (const [kind, day] of lines) {
    await removeFromTimeline({ agencyId, factId: project.id, kind, tx })
    if (!day) continue
    const occurredAt = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: '12:00' })
    const fact = { agencyId, memberId, projectId: project.id, factId: project.id, kind }
    await appendToTimeline({
      fact: { ...fact, visibility: 'internal', occurredAt: occurredAt.toInstant() },
      tx,
      clock,
    })
  }
}

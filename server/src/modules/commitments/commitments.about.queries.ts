import type { CommitmentAbout } from '@rytm/contract/commitments.ts'
import type { WorkingCalendar } from '@rytm/domain/calendar/workingCalendar.ts'
import type { Channel } from '@rytm/domain/touchpoints/touchpoint.ts'
import { and, eq, inArray } from 'drizzle-orm'
import { candidacyFeedback } from '#modules/candidacies/candidacies.feedback.tables.ts'
import { candidacyHires } from '#modules/candidacies/candidacies.hires.tables.ts'
import { candidacies, candidates } from '#modules/candidacies/candidacies.tables.ts'
import { contacts } from '#modules/clients/clients.tables.ts'
import { scheduleResponses } from '#modules/schedules/schedules.tables.ts'
import { touchpoints } from '#modules/touchpoints/touchpoints.tables.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { type Described, loadPlans, slotOf } from './commitments.weeks.queries.ts'

interface Question {
  agencyId: AgencyId
  rows: readonly Described[]
  calendar: WorkingCalendar
  tx: Tx
}

const nothing: CommitmentAbout = {
  week: null,
  slot: null,
  said: null,
  since: null,
  date: null,
  person: null,
  day: null,
}

/** What each of the commitments is about, read for all of them at once. */
export async function loadAbout(question: Question): Promise<(row: Described) => CommitmentAbout> {
  const { planOf, weekOf } = await loadPlans(question)
  const said = await loadSaid(question)
  const hires = await loadHires(question)
  return (row) => {
    const project = planOf(row)
    const [first = '', last] = row.subject.split(/:(?=\d+$)/)
    const hire = hires.get(first)
    switch (row.kind) {
      case 'weekly_call':
        return { ...nothing, week: weekOf(row), slot: slotOf(project) }
      case 'weekly_report':
        return { ...nothing, week: weekOf(row) }
      case 'schedule':
        return { ...nothing, date: project?.scheduleAgreedOn ?? null }
      case 'kickoff_call':
      case 'decision_maker_call':
        return { ...nothing, date: project?.startDate ?? null }
      case 'reply':
        return { ...nothing, said: said.get(row.subject) ?? null }
      case 'replan':
      case 'note':
        return { ...nothing, date: row.subject }
      case 'hold_contact':
        return { ...nothing, since: first }
      case 'start_contact':
      case 'start_check':
        return { ...nothing, person: hire?.name ?? null, date: hire?.startsOn ?? null }
      case 'guarantee_check':
        return { ...nothing, person: hire?.name ?? null, day: last ? Number(last) : null }
      default:
        return { ...nothing, since: row.subject || null }
    }
  }
}

type Said = NonNullable<CommitmentAbout['said']>

/** A reply is about a contact that was logged, a comment on a schedule or an answer to a card, each named by its id. */
async function loadSaid({ agencyId, rows, tx }: Question): Promise<Map<string, Said>> {
  const ids = rows.filter(({ kind }) => kind === 'reply').map(({ subject }) => subject)
  if (ids.length === 0) return new Map()
  const logged = await tx
    .select({
      id: touchpoints.id,
      at: touchpoints.occurredAt,
      channel: touchpoints.channel,
      text: touchpoints.note,
      contactId: contacts.id,
      name: contacts.name,
    })
    .from(touchpoints)
    .leftJoin(contacts, and(eq(contacts.agencyId, agencyId), eq(contacts.id, touchpoints.contactId)))
    .where(and(eq(touchpoints.agencyId, agencyId), inArray(touchpoints.id, ids)))
  const written = await tx
    .select({
      id: scheduleResponses.id,
      at: scheduleResponses.respondedAt,
      text: scheduleResponses.text,
      contactId: contacts.id,
      name: contacts.name,
    })
    .from(scheduleResponses)
    .leftJoin(contacts, and(eq(contacts.agencyId, agencyId), eq(contacts.id, scheduleResponses.contactId)))
    .where(and(eq(scheduleResponses.agencyId, agencyId), inArray(scheduleResponses.id, ids)))
  const answered = await loadFeedback({ agencyId, ids, tx })
  const said = [...logged, ...[...written, ...answered].map((comment) => ({ ...comment, channel: null }))]
  return new Map(
    said.map(({ id, at, channel, text, contactId, name }) => [
      id,
      {
        at: at.toISOString(),
        by: contactId ? { id: contactId, name: name ?? '' } : null,
        channel: channel as Channel | null,
        text: text ?? '',
      },
    ]),
  )
}

/** An answer to a card: a question, or an invitation. */
function loadFeedback({ agencyId, ids, tx }: Pick<Question, 'agencyId' | 'tx'> & { ids: string[] }) {
  const table = candidacyFeedback
  return tx
    .select({
      id: table.id,
      at: table.givenAt,
      text: table.text,
      contactId: contacts.id,
      name: contacts.name,
    })
    .from(table)
    .leftJoin(contacts, and(eq(contacts.agencyId, agencyId), eq(contacts.id, table.contactId)))
    .where(and(eq(table.agencyId, agencyId), inArray(table.id, ids)))
}

const ofHires = ['start_contact', 'start_check', 'guarantee_check']

async function loadHires({ agencyId, rows, tx }: Question) {
  const ids = rows
    .filter(({ kind }) => ofHires.includes(kind))
    .map(({ subject }) => subject.split(':')[0] as string)
  if (ids.length === 0) return new Map<string, { name: string; startsOn: string | null }>()
  const found = await tx
    .select({ id: candidacies.id, name: candidates.name, startsOn: candidacyHires.startsOn })
    .from(candidacies)
    .innerJoin(candidates, and(eq(candidates.agencyId, agencyId), eq(candidates.id, candidacies.candidateId)))
    .leftJoin(
      candidacyHires,
      and(eq(candidacyHires.agencyId, agencyId), eq(candidacyHires.candidacyId, candidacies.id)),
    )
    .where(and(eq(candidacies.agencyId, agencyId), inArray(candidacies.id, ids)))
  return new Map(found.map(({ id, ...hire }) => [id, hire]))
}

import type { CallLogger, LoggerProject } from '@rytm/contract/touchpoints.logger.ts'
import type { TouchpointInput } from '@rytm/contract/touchpoints.ts'
import {
  type Channel,
  type Direction,
  isConversation,
  type Outcome,
  outcomesOf,
} from '@rytm/domain/touchpoints/touchpoint.ts'
import type { LoggerPreset } from '#ui/callLogger.tsx'

export interface LoggerForm {
  projectId: string
  alsoProjectIds: string[]
  contactId: string | null
  /** Who else was there; counts only while it is a conversation. */
  furtherContactIds: string[]
  channel: Channel
  direction: Direction
  outcome: Outcome
  minutes: number | null
  /** Wall clock of the agency, `2026-11-13T15:00`; null: now. */
  occurredAt: string | null
  note: string
  noteForClient: string
}

/** The plain case needs no choice at all: a call from us that reached the one named, else whoever commissioned. */
export function firstForm({
  project,
  offer,
  preset = {},
}: {
  project: LoggerProject
  offer: CallLogger
  preset?: LoggerPreset
}): LoggerForm {
  const { contactId, channel = 'call' } = preset
  const form: LoggerForm = {
    projectId: project.id,
    alsoProjectIds: [],
    contactId: presentContact({ project, offer, contactId }) ?? usualContact({ project, offer }),
    furtherContactIds: [],
    channel: 'call',
    direction: 'outbound',
    outcome: 'reached',
    minutes: null,
    occurredAt: null,
    note: '',
    noteForClient: '',
  }
  return channel === 'call' ? form : withChannel({ form, channel })
}

function presentContact({
  project,
  offer,
  contactId,
}: {
  project: LoggerProject
  offer: CallLogger
  contactId: string | undefined
}) {
  return contactsOf({ project, offer }).find(({ id }) => id === contactId)?.id
}

export function usualContact({
  project,
  offer,
}: {
  project: LoggerProject
  offer: CallLogger
}): string | null {
  const present = contactsOf({ project, offer })
  const withRole = project.roles.find(
    ({ role, contactId }) => role === 'commissioning' && present.some(({ id }) => id === contactId),
  )
  return withRole?.contactId ?? present[0]?.id ?? null
}

/** People of the client, those with a role in this project first. */
export function contactsOf({ project, offer }: { project: LoggerProject; offer: CallLogger }) {
  const client = offer.clients.find(({ id }) => id === project.clientId)
  const inProject = new Set(project.roles.map(({ contactId }) => contactId))
  return (client?.contacts ?? []).toSorted(
    (a, b) => Number(inProject.has(b.id)) - Number(inProject.has(a.id)),
  )
}

export function withChannel({ form, channel }: { form: LoggerForm; channel: Channel }): LoggerForm {
  const [usual = form.outcome] = outcomesOf(channel)
  const outcome = outcomesOf(channel).includes(form.outcome) && channel !== 'message' ? form.outcome : usual
  return withOutcome({ form: { ...form, channel }, outcome })
}

export function withOutcome({ form, outcome }: { form: LoggerForm; outcome: Outcome }): LoggerForm {
  const talked = isConversation({ channel: form.channel, outcome })
  return { ...form, outcome, minutes: talked ? form.minutes : null }
}

export function toInput({ form, zone }: { form: LoggerForm; zone: string }): TouchpointInput {
  const { projectId, alsoProjectIds, furtherContactIds, occurredAt, ...rest } = form
  const others = furtherContactIds.filter((id) => id !== form.contactId)
  return {
    ...rest,
    furtherContactIds: isConversation(form) ? others : [],
    projectIds: [projectId, ...alsoProjectIds],
    ...(occurredAt && {
      occurredAt: Temporal.PlainDateTime.from(occurredAt)
        .toZonedDateTime(zone)
        .toInstant()
        .toString({ smallestUnit: 'second' }),
    }),
  }
}

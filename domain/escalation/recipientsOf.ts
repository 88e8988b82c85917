import type { Audience } from '#escalation/notice.ts'
import { type Absence, standInFor } from '#people/responsible.ts'

/** A living member of the agency. */
export type Recipient = {
  readonly memberId: string
  readonly role: 'owner' | 'manager' | 'consultant'
}

/**
 * Who gets a step at an instant: the responsible one, the managers, the owners; instead of who is away their
 * substitute. Where none of them is there it goes one step up, from the responsible one to the managers and from the
 * managers to the owners; where no owner is there either, to the owners all the same, so that somebody knows.
 */
export function recipientsOf({
  audience,
  responsibleId,
  members,
  absences,
  at,
  zone,
}: {
  audience: Audience
  responsibleId: string | undefined
  members: readonly Recipient[]
  absences: readonly Absence[]
  at: Temporal.Instant
  zone: string
}): string[] {
  const living = new Set(members.map(({ memberId }) => memberId))
  const present = (wanted: readonly string[]) => {
    const there = wanted.map((memberId) => standInFor({ memberId, absences, at, zone }))
    return [...new Set(there.filter((id) => id !== undefined && living.has(id)) as string[])]
  }
  const withRole = (role: Recipient['role']) =>
    members.filter((member) => member.role === role).map(({ memberId }) => memberId)
  const steps: Record<Audience, readonly string[]> = {
    responsible: responsibleId === undefined ? [] : [responsibleId],
    managers: withRole('manager'),
    owners: withRole('owner'),
  }
  const order: readonly Audience[] = ['responsible', 'managers', 'owners']
  const found = order
    .slice(order.indexOf(audience))
    .map((step) => present(steps[step]))
    .find((people) => people.length > 0)
  return found ?? withRole('owner')
}

/** What a draft must have before its clocks start; the screen links each of them to where it is filled in. */
export const activationGaps = [
  'start_date',
  'planned_weeks',
  'lead_consultant',
  'commissioning_contact',
] as const
export type ActivationGap = (typeof activationGaps)[number]

/** What an activated project should have and may lack. */
export const activationWarnings = ['decision_maker'] as const
export type ActivationWarning = (typeof activationWarnings)[number]

type ContactInProject = { readonly contactId: string; readonly roles: readonly string[] }

type Activation = {
  readonly startDate: Temporal.PlainDate | undefined
  readonly plannedWeeks: number | undefined
  readonly leadConsultantId: string | undefined
  readonly contacts: readonly ContactInProject[]
}

/**
 * What a draft still needs, in the order in which people fill it in; empty when it can be activated. Planned weeks
 * are 2 to 12. A commissioning contact is anybody who holds that role, alone or beside others.
 */
export function findActivationGaps(project: Activation): ActivationGap[] {
  const weeks = project.plannedWeeks ?? 0
  const has: Record<ActivationGap, boolean> = {
    start_date: project.startDate !== undefined,
    planned_weeks: weeks >= 2 && weeks <= 12,
    lead_consultant: project.leadConsultantId !== undefined,
    commissioning_contact: project.contacts.some(({ roles }) => roles.includes('commissioning')),
  }
  return activationGaps.filter((gap) => !has[gap])
}

/**
 * What to ask before the start without refusing it: where HR commissioned the project, somebody else usually decides,
 * and the decision-maker is called too. One person who is HR and decides alone does not count as apart from HR.
 */
export function findActivationWarnings({ contacts }: Pick<Activation, 'contacts'>): ActivationWarning[] {
  const decidesApart = contacts.some(({ roles }) => roles.includes('decision_maker') && !roles.includes('hr'))
  return decidesApart ? [] : ['decision_maker']
}

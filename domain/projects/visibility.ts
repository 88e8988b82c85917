/** The role of a contact in a project (glossary: contact). */
export const contactRoles = ['commissioning', 'hr', 'decision_maker', 'sponsor', 'interviewer'] as const
export type ContactRole = (typeof contactRoles)[number]

/** Parts of a project that a contact of the client may or may not see. */
export type VisiblePart = 'progress' | 'pay' | 'candidates' | 'access'

/**
 * Who of the client sees what (PRODUCT, table of that name): `progress` is schedule, report, health; `pay` is range and
 * expectations; `candidates` are the cards of those put forward (an interviewer sees none as long as nobody says whom they
 * interview); `access` is who else has access. What stands for nobody here is seen by nobody.
 */
const seenBy: Record<VisiblePart, readonly ContactRole[]> = {
  progress: ['commissioning', 'hr', 'decision_maker', 'sponsor'],
  pay: ['commissioning', 'hr', 'decision_maker', 'sponsor'],
  candidates: ['commissioning', 'hr', 'decision_maker', 'sponsor'],
  access: ['commissioning', 'hr'],
}

/**
 * May a contact with these roles in the project see the part? One role that allows it is enough; a contact without
 * a role in the project sees nothing.
 */
export function maySee({ roles, part }: { roles: readonly ContactRole[]; part: VisiblePart }): boolean {
  return roles.some((role) => seenBy[part].includes(role))
}

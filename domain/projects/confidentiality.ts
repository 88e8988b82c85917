/**
 * A project as it decides who in the agency may know of it. `confidential` false: everybody. `namedMemberIds` are those
 * whose access was given by name and not taken back.
 */
export type GuardedProject = {
  readonly confidential: boolean
  readonly leadConsultantId: string | undefined
  readonly namedMemberIds: readonly string[]
}

/** A living member of the agency, with the role that the agency gave. */
export type Viewer = {
  readonly memberId: string
  readonly role: 'owner' | 'manager' | 'consultant'
}

export const waysToKnow = ['everybody', 'lead', 'owner', 'named'] as const
export type WayToKnow = (typeof waysToKnow)[number]

/**
 * By what a member knows of a project; undefined: not at all. Of a confidential one know its lead consultant, the owners,
 * because escalation and requests of the law end with them, and who is named on it. A manager is not enough, a substitute
 * neither: both are named like everybody else.
 */
export function wayToKnow({
  project,
  viewer,
}: {
  project: GuardedProject
  viewer: Viewer
}): WayToKnow | undefined {
  if (!project.confidential) return 'everybody'
  if (viewer.memberId === project.leadConsultantId) return 'lead'
  if (viewer.role === 'owner') return 'owner'
  return project.namedMemberIds.includes(viewer.memberId) ? 'named' : undefined
}

/**
 * How a project is called wherever it is listed, mailed or put into a calendar: a confidential one by its code name, and
 * the actual title is left to the project's own page. A code name of spaces alone is none: the project is an open one.
 */
export function namesOf({ title, codeName }: { title: string; codeName: string | null }): {
  title: string
  actualTitle: string | null
} {
  const code = codeName?.trim() ?? ''
  return code === '' ? { title, actualTitle: null } : { title: code, actualTitle: title }
}

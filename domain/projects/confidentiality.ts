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

/**
 * Whether a member may know of a project at all. Of a confidential one: its lead consultant, who is named on it, and the
 * owners, because escalation and requests of the law end with them. A manager is not enough, a substitute neither: both
 * are named like everybody else.
 */
export function knowsOf({ project, viewer }: { project: GuardedProject; viewer: Viewer }): boolean {
  if (!project.confidential || viewer.role === 'owner') return true
  return viewer.memberId === project.leadConsultantId || project.namedMemberIds.includes(viewer.memberId)
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

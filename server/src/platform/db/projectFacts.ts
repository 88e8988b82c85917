import type { AgencyId } from '#platform/tenancy/agencyId.ts'

interface TouchedProject {
  agencyId: AgencyId
  projectId: string
}

type Reaction<Transaction> = (fact: TouchedProject & { tx: Transaction }) => Promise<void>

const reactions = new WeakMap<object, Reaction<never>>()
const touched = new WeakMap<object, Map<string, TouchedProject>>()

/** What follows from every fact of a project, in the fact's own transaction. Composed once per database. */
export function afterProjectFacts<Transaction>({
  db,
  reaction,
}: {
  db: object
  reaction: Reaction<Transaction>
}): void {
  reactions.set(db, reaction)
}

/** Says that the transaction is about to write a fact of the project; locking a project for one says it. */
export function touchProject({
  agencyId,
  projectId,
  transaction,
}: TouchedProject & { transaction: object }): void {
  const known = touched.get(transaction) ?? new Map<string, TouchedProject>()
  known.set(projectId, { agencyId, projectId })
  touched.set(transaction, known)
}

export function hasTouchedProjects(transaction: object): boolean {
  return touched.has(transaction)
}

/** Runs what follows for each project touched, in order of id, once, before the transaction commits. */
export async function followProjectFacts<Transaction>({
  db,
  tx,
  transaction,
}: {
  db: object
  tx: Transaction
  transaction: object
}): Promise<void> {
  const reaction = reactions.get(db) as Reaction<Transaction> | undefined
  const projects = touched.get(transaction)
  if (!reaction || !projects) return
  touched.delete(transaction)
  for (const project of [...projects.values()].toSorted((a, b) => (a.projectId < b.projectId ? -1 : 1)))
    await reaction({ ...project, tx })
}

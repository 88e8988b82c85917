import { contractTypes, type PayRange } from '@rytm/contract/kernel.ts'
import type { ProjectDetail, ProjectRequirement } from '@rytm/contract/projects.detail.ts'
import type { ContactRole } from '@rytm/contract/projects.words.ts'
import { and, asc, eq } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { contacts } from '#modules/clients/clients.tables.ts'
import { given, hotQuery } from '#platform/db/hotQuery.ts'
import {
  projectContacts,
  projectOffLimits,
  projectPayRanges,
  projectProcessSteps,
  projectRequirements,
} from './projects.brief.tables.ts'
import type { ProjectKey } from './projects.lock.queries.ts'

type ProcessStep = ProjectDetail['processSteps'][number]
type OffLimit = ProjectDetail['offLimits'][number]

/** The client's people in a project, each once with all of its roles, in the order of names. */
export async function contactsOfProject(key: ProjectKey) {
  const rows = await contactRoles(key)
  return [...Map.groupBy(rows, ({ contact }) => contact.id).values()].map((roles) => {
    const { contact } = roles[0] as (typeof rows)[number]
    const { id: contactId, name, jobTitle, email, phone, salutation, preferredChannel } = contact
    return {
      contactId,
      name,
      jobTitle,
      email,
      phone,
      salutation,
      preferredChannel,
      language: contact.language as 'pl' | 'en',
      roles: roles.map(({ role }) => role as ContactRole),
      mustBeHeard: roles.some(({ mustBeHeard }) => mustBeHeard),
    }
  })
}

const contactRoles = hotQuery('projects.contacts', (db) =>
  db
    .select({ contact: contacts, role: projectContacts.role, mustBeHeard: projectContacts.mustBeHeard })
    .from(projectContacts)
    .innerJoin(
      contacts,
      and(eq(contacts.agencyId, projectContacts.agencyId), eq(contacts.id, projectContacts.contactId)),
    )
    .where(ofProject(projectContacts))
    .orderBy(asc(contacts.name), asc(contacts.id), asc(projectContacts.role)),
)

export async function requirementsOfProject(key: ProjectKey) {
  return (await requirements(key)) as ProjectRequirement[]
}

const requirements = hotQuery('projects.requirements', (db) => {
  const { id, kind, text, wouldReject, canRelax, relaxNote, position } = projectRequirements
  return db
    .select({ id, kind, text, wouldReject, canRelax, relaxNote })
    .from(projectRequirements)
    .where(ofProject(projectRequirements))
    .orderBy(asc(position), asc(id))
})

export async function payRangesOfProject(key: ProjectKey) {
  const ranges = (await payRanges(key)) as PayRange[]
  return ranges.toSorted((a, b) => order(a) - order(b))
}

const payRanges = hotQuery('projects.pay_ranges', (db) => {
  const { contractType, currency, period, basis, minMinor, maxMinor } = projectPayRanges
  return db
    .select({ contractType, currency, period, basis, minMinor, maxMinor })
    .from(projectPayRanges)
    .where(ofProject(projectPayRanges))
})

const order = ({ contractType }: PayRange) => contractTypes.indexOf(contractType)

export const processStepsOfProject: (key: ProjectKey) => Promise<ProcessStep[]> = hotQuery(
  'projects.process_steps',
  (db) => {
    const { id, name, interviewerContactId, position } = projectProcessSteps
    return db
      .select({ id, name, interviewerContactId })
      .from(projectProcessSteps)
      .where(ofProject(projectProcessSteps))
      .orderBy(asc(position))
  },
)

export const offLimitsOfProject: (key: ProjectKey) => Promise<OffLimit[]> = hotQuery(
  'projects.off_limits',
  (db) => {
    const { id, companyName } = projectOffLimits
    return db
      .select({ id, companyName })
      .from(projectOffLimits)
      .where(ofProject(projectOffLimits))
      .orderBy(asc(companyName), asc(id))
  },
)

function ofProject(table: { agencyId: AnyPgColumn; projectId: AnyPgColumn }) {
  return and(given(table.agencyId, 'agencyId'), given(table.projectId, 'projectId'))
}

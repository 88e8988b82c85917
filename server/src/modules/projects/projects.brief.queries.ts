import { contractTypes, type PayRange } from '@rytm/contract/kernel.ts'
import type { ProjectRequirement } from '@rytm/contract/projects.detail.ts'
import type { ContactRole } from '@rytm/contract/projects.words.ts'
import { and, asc, eq } from 'drizzle-orm'
import { contacts } from '#modules/clients/clients.tables.ts'
import {
  projectContacts,
  projectOffLimits,
  projectPayRanges,
  projectProcessSteps,
  projectRequirements,
} from './projects.brief.tables.ts'
import type { ProjectKey } from './projects.lock.queries.ts'

/** The client's people in a project, each once with all of its roles, in the order of names. */
export async function contactsOfProject({ agencyId, projectId, tx }: ProjectKey) {
  const rows = await tx
    .select({ contact: contacts, role: projectContacts.role, mustBeHeard: projectContacts.mustBeHeard })
    .from(projectContacts)
    .innerJoin(
      contacts,
      and(eq(contacts.agencyId, projectContacts.agencyId), eq(contacts.id, projectContacts.contactId)),
    )
    .where(and(eq(projectContacts.agencyId, agencyId), eq(projectContacts.projectId, projectId)))
    .orderBy(asc(contacts.name), asc(contacts.id), asc(projectContacts.role))
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

export async function requirementsOfProject({ agencyId, projectId, tx }: ProjectKey) {
  const table = projectRequirements
  const rows = await tx
    .select({
      id: table.id,
      kind: table.kind,
      text: table.text,
      wouldReject: table.wouldReject,
      canRelax: table.canRelax,
      relaxNote: table.relaxNote,
    })
    .from(table)
    .where(and(eq(table.agencyId, agencyId), eq(table.projectId, projectId)))
    .orderBy(asc(table.position), asc(table.id))
  return rows as ProjectRequirement[]
}

export async function payRangesOfProject({ agencyId, projectId, tx }: ProjectKey) {
  const table = projectPayRanges
  const rows = await tx
    .select({
      contractType: table.contractType,
      currency: table.currency,
      period: table.period,
      basis: table.basis,
      minMinor: table.minMinor,
      maxMinor: table.maxMinor,
    })
    .from(table)
    .where(and(eq(table.agencyId, agencyId), eq(table.projectId, projectId)))
  const ranges = rows as PayRange[]
  return ranges.toSorted((a, b) => order(a) - order(b))
}

const order = ({ contractType }: PayRange) => contractTypes.indexOf(contractType)

export function processStepsOfProject({ agencyId, projectId, tx }: ProjectKey) {
  const table = projectProcessSteps
  return tx
    .select({ id: table.id, name: table.name, interviewerContactId: table.interviewerContactId })
    .from(table)
    .where(and(eq(table.agencyId, agencyId), eq(table.projectId, projectId)))
    .orderBy(asc(table.position))
}

export function offLimitsOfProject({ agencyId, projectId, tx }: ProjectKey) {
  const table = projectOffLimits
  return tx
    .select({ id: table.id, companyName: table.companyName })
    .from(table)
    .where(and(eq(table.agencyId, agencyId), eq(table.projectId, projectId)))
    .orderBy(asc(table.companyName), asc(table.id))
}

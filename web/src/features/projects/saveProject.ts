import { createContact } from '@rytm/contract/clients.contacts.ts'
import { createClient } from '@rytm/contract/clients.ts'
import {
  removeProjectContact,
  setOffLimits,
  setPayRanges,
  setProcessSteps,
  setProjectContact,
  setRequirements,
} from '@rytm/contract/projects.brief.ts'
import type { ProjectDetail } from '@rytm/contract/projects.detail.ts'
import { createProject, updateProject } from '@rytm/contract/projects.ts'
import { draftSchedule, getSchedule } from '@rytm/contract/schedules.ts'
import { call } from '#platform/api.ts'
import { type FormValues, fieldsOf, linesOf, payRangesOf, requirementsOf } from './formValues.ts'

/** What a save has already made, so that a second try after a refusal does not make it twice. */
export interface Made {
  clientId: string | undefined
  contactIds: Map<string, string>
  projectId?: string
}

interface NewProject {
  values: FormValues
  made: Made
  /** The project whose brief, agreed answer of the market and plan by weeks this one begins with. */
  source?: ProjectDetail
}

export async function saveNewProject({ values, made, source }: NewProject) {
  made.clientId ??= (await call(createClient, { body: { name: values.clientName } })).id
  const { clientId } = made
  await makeContacts({ values, clientId, made })
  const { id } = await makeProject({ values, clientId, made, source })
  if (source && values.startDate) await beginPlan({ projectId: id, source })
  return { id }
}

/** Weeks of the other plan on the days of this one; notes are about that client and stay behind. */
async function beginPlan({ projectId, source }: { projectId: string; source: ProjectDetail }) {
  const { activities } = await call(getSchedule, { params: { projectId: source.id } })
  if (activities.length === 0) return
  const body = { likeProjectId: source.id, replace: true }
  await call(draftSchedule, { params: { projectId }, body })
}

async function makeProject({
  values,
  clientId,
  made,
  source,
}: {
  values: FormValues
  clientId: string
  made: Made
  source: ProjectDetail | undefined
}) {
  if (made.projectId) return { id: made.projectId }
  const { id } = await call(createProject, {
    body: {
      ...fieldsOf(values),
      clientId,
      contacts: rolesOf({ values, made }),
      requirements: requirementsOf({ values, before: [] }),
      payRanges: payRangesOf(values),
      processSteps: stepsOf({ values, made }),
      offLimits: linesOf(values.offLimits),
      ...(source && { basedOnId: source.id, ifMarketSaysNo: source.ifMarketSaysNo }),
    },
  })
  made.projectId = id
  return { id }
}

/** The fields go first: a stale revision is refused there, before anything was written. */
export async function saveChangedProject({
  values,
  project,
  made,
}: {
  values: FormValues
  project: ProjectDetail
  made: Made
}) {
  const params = { projectId: project.id }
  let { revision } = await call(updateProject, {
    params,
    body: { ...fieldsOf(values), revision: project.revision },
  })
  await makeContacts({ values, clientId: project.client.id, made })
  const requirements = requirementsOf({ values, before: project.requirements })
  ;({ revision } = await call(setRequirements, { params, body: { revision, requirements } }))
  ;({ revision } = await call(setPayRanges, { params, body: { revision, payRanges: payRangesOf(values) } }))
  const processSteps = stepsOf({ values, made })
  ;({ revision } = await call(setProcessSteps, { params, body: { revision, processSteps } }))
  await call(setOffLimits, { params, body: { revision, offLimits: linesOf(values.offLimits) } })
  await saveRoles({ values, project, made })
}

async function saveRoles({
  values,
  project,
  made,
}: {
  values: FormValues
  project: ProjectDetail
  made: Made
}) {
  const roles = rolesOf({ values, made })
  for (const { contactId, ...body } of roles)
    await call(setProjectContact, { params: { projectId: project.id, contactId }, body })
  const kept = new Set(roles.map(({ contactId }) => contactId))
  for (const { contactId } of project.contacts)
    if (!kept.has(contactId))
      await call(removeProjectContact, { params: { projectId: project.id, contactId } })
}

async function makeContacts({
  values,
  clientId,
  made,
}: {
  values: FormValues
  clientId: string
  made: Made
}) {
  for (const person of values.people) {
    if (person.contactId || made.contactIds.has(person.key) || person.name.trim() === '') continue
    const { id } = await call(createContact, {
      params: { clientId },
      body: {
        name: person.name,
        email: person.email || null,
        phone: person.phone || null,
        jobTitle: person.jobTitle || null,
        language: values.language,
      },
    })
    made.contactIds.set(person.key, id)
  }
}

const idOf = ({ key, contactId }: FormValues['people'][number], made: Made) =>
  contactId ?? made.contactIds.get(key)

function rolesOf({ values, made }: { values: FormValues; made: Made }) {
  return values.people.flatMap((person) => {
    const contactId = idOf(person, made)
    const { roles, mustBeHeard } = person
    return contactId && roles.length > 0 ? [{ contactId, roles, mustBeHeard }] : []
  })
}

function stepsOf({ values, made }: { values: FormValues; made: Made }) {
  return linesOf(values.steps).map((name) => {
    const person = values.people.find(({ key }) => key === values.interviewers[name])
    return { name, interviewerContactId: (person && idOf(person, made)) ?? null }
  })
}

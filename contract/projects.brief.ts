import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, idParams, optionalShortText, payRange, shortText } from './kernel.ts'
import { projectDetail } from './projects.detail.ts'
import { canRelaxAnswers, contactRoles, requirementKinds, wouldRejectAnswers } from './projects.words.ts'

/** The roles of one contact in one project; a contact may hold several. */
export const contactRolesInput = z.object({
  contactId: id,
  roles: z.array(z.enum(contactRoles)).min(1).max(contactRoles.length),
  mustBeHeard: z.boolean().default(false),
})
export type ContactRolesInput = z.infer<typeof contactRolesInput>

export const requirementInput = z.object({
  /** Present for one that exists: its id is kept, so what refers to it stays true. */
  id: id.optional(),
  kind: z.enum(requirementKinds),
  text: z.string().trim().min(1).max(500),
  wouldReject: z.enum(wouldRejectAnswers).nullish(),
  canRelax: z.enum(canRelaxAnswers).nullish(),
  relaxNote: z.string().trim().max(500).optional(),
})
export type RequirementInput = z.infer<typeof requirementInput>

export const payRanges = z
  .array(payRange)
  .max(4)
  .refine((ranges) => new Set(ranges.map((range) => range.contractType)).size === ranges.length, {
    message: 'pay.one_range_per_contract_type',
  })

export const processStepInput = z.object({
  name: shortText,
  interviewerContactId: id.nullish(),
})
export type ProcessStepInput = z.infer<typeof processStepInput>

const revision = z.number().int()
const part = { params: idParams('projectId'), response: projectDetail } as const

export const setProjectContact = defineEndpoint({
  name: 'projects.setContact',
  summary: 'Set the roles of a contact in a project',
  method: 'PUT',
  path: '/api/projects/{projectId}/contacts/{contactId}',
  auth: 'member',
  permission: 'projects.write',
  params: z.object({ projectId: id, contactId: id }),
  body: contactRolesInput.omit({ contactId: true }),
  response: projectDetail,
})

export const removeProjectContact = defineEndpoint({
  name: 'projects.removeContact',
  summary: 'Take a contact out of a project',
  method: 'DELETE',
  path: '/api/projects/{projectId}/contacts/{contactId}',
  auth: 'member',
  permission: 'projects.write',
  params: z.object({ projectId: id, contactId: id }),
  response: projectDetail,
  errors: ['projects.last_commissioning_contact'],
})

export const setRequirements = defineEndpoint({
  ...part,
  name: 'projects.setRequirements',
  summary: 'The whole list of requirements, in order',
  method: 'PUT',
  path: '/api/projects/{projectId}/requirements',
  auth: 'member',
  permission: 'projects.write',
  body: z.object({ revision, requirements: z.array(requirementInput).max(100) }),
  errors: ['projects.stale_revision'],
})

export const setPayRanges = defineEndpoint({
  ...part,
  name: 'projects.setPayRanges',
  summary: 'Pay ranges, one for each contract type',
  method: 'PUT',
  path: '/api/projects/{projectId}/pay-ranges',
  auth: 'member',
  permission: 'projects.write',
  body: z.object({ revision, payRanges }),
  errors: ['projects.stale_revision'],
})

export const setProcessSteps = defineEndpoint({
  ...part,
  name: 'projects.setProcessSteps',
  summary: "The client's own steps of the process, in order",
  method: 'PUT',
  path: '/api/projects/{projectId}/process-steps',
  auth: 'member',
  permission: 'projects.write',
  body: z.object({ revision, processSteps: z.array(processStepInput).max(30) }),
  errors: ['projects.stale_revision'],
})

export const setOffLimits = defineEndpoint({
  ...part,
  name: 'projects.setOffLimits',
  summary: 'Companies from which nobody is approached',
  method: 'PUT',
  path: '/api/projects/{projectId}/off-limits',
  auth: 'member',
  permission: 'projects.write',
  body: z.object({ revision, offLimits: z.array(optionalShortText.min(1)).max(200) }),
  errors: ['projects.stale_revision'],
})

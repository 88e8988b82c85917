import {
  type CommitmentPolicy,
  callRhythms,
  findPolicyFault,
  layPolicies,
  type PolicyAmount,
  policyLimits,
  reportRhythms,
} from '@rytm/domain/commitments/policy.ts'
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, idParams, instant } from './kernel.ts'

const amountNames = Object.keys(policyLimits) as PolicyAmount[]

function forEachAmount<T extends z.ZodType>(schema: T) {
  return Object.fromEntries(amountNames.map((name) => [name, schema])) as Record<PolicyAmount, T>
}

const rhythm = z.object({ callEvery: z.enum(callRhythms), reportEvery: z.enum(reportRhythms) })

const clockValues = z.object({ ...forEachAmount(z.number()), guaranteeCheckDays: z.array(z.number()) })
const policyValues = clockValues.extend({ rhythm })
export type PolicyValues = z.infer<typeof policyValues>
export type PolicyField = keyof PolicyValues

const asAbove = <T extends z.ZodType>(schema: T) => schema.nullable().default(null)
const ownClocks = z.object({
  ...forEachAmount(asAbove(z.number())),
  guaranteeCheckDays: asAbove(z.array(z.number()).max(20)),
})
const ownSettings = ownClocks.extend({ rhythm: asAbove(rhythm) })

/** The clocks of one level; null, or left out: as in the level above. */
export const policySettings = ownSettings.superRefine(refuseFaults)
/** Of a project: its rhythm is agreed with the client, not set. */
export const projectSettings = ownClocks.superRefine(refuseFaults)
export type PolicySettings = z.infer<typeof policySettings>

/** Each field is asked alone, so that all wrong ones are named at once. */
function refuseFaults(settings: Record<string, unknown>, context: z.RefinementCtx) {
  for (const [field, value] of Object.entries(settings)) {
    const own = value === null ? {} : ({ [field]: value } as Partial<CommitmentPolicy>)
    const fault = findPolicyFault(layPolicies([own]))
    if (fault) context.addIssue({ code: 'custom', path: [field], message: fault.code, input: value })
  }
}

const policyField = z.enum([...amountNames, 'guaranteeCheckDays', 'rhythm'])

export const policyView = z.object({
  /** What holds here. */
  effective: policyValues,
  /** What would hold without own settings. */
  above: policyValues,
  own: z.array(policyField),
  /** Of the own settings; 0 while there were none. A change that carries an older one is refused. */
  version: z.number().int(),
  changedAt: instant.nullable(),
  /** Projects of which something is still owed or ahead. */
  projects: z.number().int(),
})
export type PolicyView = z.infer<typeof policyView>

export const agencyPolicyView = policyView.extend({
  /** A report that nobody finished leaves at its due time with counts and dates alone. */
  automaticReports: z.boolean(),
})
export type AgencyPolicyView = z.infer<typeof agencyPolicyView>

export const projectPolicyView = policyView.extend({
  /** The rhythm was agreed with the client of this project. */
  rhythmAgreed: z.boolean(),
})
export type ProjectPolicyView = z.infer<typeof projectPolicyView>

const version = z.int32().min(0)
const changed = ['commitments.policy_stale'] as const

export const getPolicy = defineEndpoint({
  name: 'commitments.policy',
  summary: 'The clocks of the agency: until when what is owed',
  method: 'GET',
  path: '/api/policy',
  auth: 'member',
  permission: 'agency.read',
  response: agencyPolicyView,
})

export const setPolicy = defineEndpoint({
  name: 'commitments.setPolicy',
  summary: 'Set the clocks of the agency; what is open gets new due times, what is settled keeps its own',
  method: 'PUT',
  path: '/api/policy',
  auth: 'member',
  permission: 'agency.settings',
  body: z.object({ version, settings: policySettings, automaticReports: z.boolean() }),
  response: agencyPolicyView,
  errors: changed,
})

const ofClient = idParams('clientId')
const ofProject = idParams('projectId')

export const getClientPolicy = defineEndpoint({
  name: 'commitments.clientPolicy',
  summary: 'The clocks of one client',
  method: 'GET',
  path: '/api/clients/{clientId}/policy',
  auth: 'member',
  permission: 'clients.read',
  params: ofClient,
  response: policyView,
})

export const setClientPolicy = defineEndpoint({
  name: 'commitments.setClientPolicy',
  summary: 'Set clocks of one client over those of the agency',
  method: 'PUT',
  path: '/api/clients/{clientId}/policy',
  auth: 'member',
  permission: 'clients.write',
  params: ofClient,
  body: z.object({ version, settings: policySettings }),
  response: policyView,
  errors: changed,
})

export const getProjectPolicy = defineEndpoint({
  name: 'commitments.projectPolicy',
  summary: 'The clocks of one project and the rhythm that was agreed',
  method: 'GET',
  path: '/api/projects/{projectId}/policy',
  auth: 'member',
  permission: 'projects.read',
  params: ofProject,
  response: projectPolicyView,
})

export const setProjectPolicy = defineEndpoint({
  name: 'commitments.setProjectPolicy',
  summary: 'Set clocks of one project over those of its client and the agency',
  method: 'PUT',
  path: '/api/projects/{projectId}/policy',
  auth: 'member',
  permission: 'projects.write',
  params: ofProject,
  body: z.object({ version, settings: projectSettings }),
  response: projectPolicyView,
  errors: changed,
})

export const policyTrial = z.object({
  /** Projects that it concerns. */
  projects: z.number().int(),
  /** How many of them were tried; fewer than `projects`: the figures are of a sample. */
  tried: z.number().int(),
  /** Of those tried, how many get anything new. */
  projectsChanged: z.number().int(),
  /** Open commitments with another due time. */
  moved: z.number().int(),
  added: z.number().int(),
  dropped: z.number().int(),
})
export type PolicyTrial = z.infer<typeof policyTrial>

export const tryPolicy = defineEndpoint({
  name: 'commitments.tryPolicy',
  summary: 'What clocks that are not saved would change in what is open',
  method: 'POST',
  path: '/api/policy/trials',
  auth: 'member',
  permission: 'projects.read',
  body: z
    .object({ clientId: id.optional(), projectId: id.optional(), settings: policySettings })
    .refine(({ clientId, projectId }) => !(clientId && projectId), { path: ['projectId'] }),
  response: policyTrial,
  errors: ['clients.not_found', 'projects.not_found'],
})

export const recomputeProgress = z.object({
  reason: z.enum(['policy', 'calendar']),
  total: z.number().int(),
  remaining: z.number().int(),
  startedAt: instant,
})
export type RecomputeProgress = z.infer<typeof recomputeProgress>

export const getCurrentRecompute = defineEndpoint({
  name: 'commitments.recompute',
  summary: 'New clocks or calendar being applied to what is open; null where nothing waits',
  method: 'GET',
  path: '/api/recomputes/current',
  auth: 'member',
  permission: 'agency.read',
  response: z.object({ current: recomputeProgress.nullable() }),
})

import type { PolicyField, PolicySettings, PolicyValues } from '@rytm/contract/commitments.policy.ts'
import {
  type CommitmentPolicy,
  findPolicyFault,
  layPolicies,
  type PolicyAmount,
} from '@rytm/domain/commitments/policy.ts'

/** Whose clocks are shown: it decides the words of the level above and whether the rhythm is set here. */
export type PolicyScope = 'agency' | 'client' | 'project'

/** Numbers as they are typed; an empty field is NaN. */
export interface PolicyForm extends Omit<PolicyValues, 'guaranteeCheckDays'> {
  checks: string
  automaticReports: boolean
}

export const groups: readonly { name: 'start' | 'talk' | 'end'; amounts: readonly PolicyAmount[] }[] = [
  { name: 'start', amounts: ['kickoffCallDays', 'decisionMakerCallDays', 'scheduleDays'] },
  {
    name: 'talk',
    amounts: [
      'replyHours',
      'introductionCallDays',
      'longestGapDays',
      'silentAfterDays',
      'holdContactDays',
      'resumePlanDays',
    ],
  },
  { name: 'end', amounts: ['startContactDays', 'closingReportDays'] },
]

export function toForm({
  values: { guaranteeCheckDays, ...values },
  automaticReports,
}: {
  values: PolicyValues
  automaticReports: boolean
}): PolicyForm {
  return { ...values, checks: guaranteeCheckDays.join(', '), automaticReports }
}

export function toValues({ checks, automaticReports: _, ...values }: PolicyForm): PolicyValues {
  const days = checks.split(/[\s,;]+/).filter(Boolean)
  return { ...values, guaranteeCheckDays: days.map(Number).toSorted((a, b) => a - b) }
}

/** What is the same as in the level above is not set here. */
export function toSettings({ values, above }: { values: PolicyValues; above: PolicyValues }): PolicySettings {
  const own = Object.entries(values).map(([field, value]) => {
    const isOwn = JSON.stringify(value) !== JSON.stringify(above[field as PolicyField])
    return [field, isOwn ? value : null]
  })
  return Object.fromEntries(own) as PolicySettings
}

/** The fields that the domain would refuse. */
export function faultyFields(values: PolicyValues): ReadonlySet<PolicyField> {
  const fields = Object.keys(values) as PolicyField[]
  const isFaulty = (field: PolicyField) =>
    findPolicyFault(layPolicies([{ [field]: values[field] } as Partial<CommitmentPolicy>]))
  return new Set(fields.filter(isFaulty))
}

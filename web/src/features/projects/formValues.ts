import type { Contact } from '@rytm/contract/clients.contacts.ts'
import { type ContractType, contractTypes, type PayRange } from '@rytm/contract/kernel.ts'
import type { ProjectDetail } from '@rytm/contract/projects.detail.ts'
import type { ContactRole } from '@rytm/contract/projects.words.ts'

export interface PersonValue {
  key: string
  contactId: string | null
  name: string
  email: string
  phone: string
  jobTitle: string
  roles: ContactRole[]
  mustBeHeard: boolean
}

export interface PayValue {
  min: number | ''
  max: number | ''
  currency: PayRange['currency']
  period: PayRange['period']
  basis: PayRange['basis']
}

export interface FormValues {
  clientName: string
  title: string
  confidential: boolean
  codeName: string
  openings: number
  city: string
  region: string
  street: string
  workMode: string
  contractTypes: ContractType[]
  seniority: string
  language: 'pl' | 'en'
  source: 'own' | 'lead'
  leadHandedOverBy: string
  leadHandedOverOn: string
  leadPromises: string
  feeModel: 'success_fee' | 'retained'
  exclusive: boolean
  guaranteeDays: number | ''
  startDate: string
  plannedWeeks: number
  targetDate: string
  scheduleAgreedOn: string
  leadConsultantId: string
  must: string
  nice: string
  pay: Record<ContractType, PayValue>
  steps: string
  /** The interviewer of a step, by the text of its line. */
  interviewers: Record<string, string>
  offLimits: string
  softCriteria: string
  note: string
  people: PersonValue[]
}

const pln = { min: '', max: '', currency: 'PLN' } as const
const usualPay: Record<ContractType, PayValue> = {
  employment: { ...pln, period: 'month', basis: 'gross' },
  b2b: { ...pln, period: 'month', basis: 'net' },
  civil_contract: { ...pln, period: 'hour', basis: 'gross' },
  other: { ...pln, period: 'month', basis: 'gross' },
}

export function newProjectValues({ today, memberId }: { today: string; memberId: string }): FormValues {
  return {
    clientName: '',
    title: '',
    confidential: false,
    codeName: '',
    openings: 1,
    city: '',
    region: '',
    street: '',
    workMode: '',
    contractTypes: ['employment'],
    seniority: '',
    language: 'pl',
    source: 'own',
    leadHandedOverBy: '',
    leadHandedOverOn: '',
    leadPromises: '',
    feeModel: 'success_fee',
    exclusive: false,
    guaranteeDays: 90,
    startDate: today,
    plannedWeeks: 5,
    targetDate: '',
    scheduleAgreedOn: '',
    leadConsultantId: memberId,
    must: '',
    nice: '',
    pay: usualPay,
    steps: '',
    interviewers: {},
    offLimits: '',
    softCriteria: '',
    note: '',
    people: [],
  }
}

export function valuesOf(project: ProjectDetail): FormValues {
  const textOf = (kind: 'must' | 'nice') =>
    project.requirements
      .filter((requirement) => requirement.kind === kind)
      .map(({ text }) => text)
      .join('\n')
  return {
    clientName: project.client.name,
    title: project.actualTitle ?? project.title,
    confidential: project.actualTitle !== null,
    codeName: project.actualTitle === null ? '' : project.title,
    openings: project.openings,
    city: project.city ?? '',
    region: project.region ?? '',
    street: project.street ?? '',
    workMode: project.workMode ?? '',
    contractTypes: project.contractTypes,
    seniority: project.seniority ?? '',
    language: project.language,
    source: project.source,
    leadHandedOverBy: project.leadHandedOverBy ?? '',
    leadHandedOverOn: project.leadHandedOverOn ?? '',
    leadPromises: project.leadPromises ?? '',
    feeModel: project.feeModel,
    exclusive: project.exclusive,
    guaranteeDays: project.guaranteeDays ?? '',
    startDate: project.startDate ?? '',
    plannedWeeks: project.plannedWeeks,
    targetDate: project.targetDateIsDerived ? '' : (project.targetDate ?? ''),
    scheduleAgreedOn: project.scheduleAgreedOn ?? '',
    leadConsultantId: project.consultant?.id ?? '',
    must: textOf('must'),
    nice: textOf('nice'),
    pay: payOf(project.payRanges),
    steps: project.processSteps.map(({ name }) => name).join('\n'),
    interviewers: Object.fromEntries(
      project.processSteps.map(({ name, interviewerContactId }) => [name, interviewerContactId ?? '']),
    ),
    offLimits: project.offLimits.map(({ companyName }) => companyName).join('\n'),
    softCriteria: project.softCriteria,
    note: project.note,
    people: project.contacts.map(({ contactId, email, phone, jobTitle, ...contact }) => ({
      key: contactId,
      contactId,
      name: contact.name,
      email: email ?? '',
      phone: phone ?? '',
      jobTitle: jobTitle ?? '',
      roles: contact.roles,
      mustBeHeard: contact.mustBeHeard,
    })),
  }
}

/** The brief of a project as the beginning of another one: its dates, promises and code name stay its own. */
export function clonedValues({ project, today }: { project: ProjectDetail; today: string }): FormValues {
  return {
    ...valuesOf(project),
    codeName: '',
    source: 'own',
    leadHandedOverBy: '',
    leadHandedOverOn: '',
    leadPromises: '',
    startDate: today,
    targetDate: '',
    scheduleAgreedOn: '',
    note: '',
  }
}

function payOf(ranges: PayRange[]): FormValues['pay'] {
  const pay = { ...usualPay }
  for (const { contractType, minMinor, maxMinor, ...unit } of ranges)
    pay[contractType] = {
      ...unit,
      min: minMinor === null ? '' : minMinor / 100,
      max: maxMinor === null ? '' : maxMinor / 100,
    }
  return pay
}

/** Contacts of the client that are not in the form yet, without a role. */
export function withContacts({ people, contacts }: { people: PersonValue[]; contacts: Contact[] }) {
  const known = new Set(people.map(({ contactId }) => contactId))
  const added = contacts
    .filter(({ id }) => !known.has(id))
    .map(({ id, name, email, phone, jobTitle }) => ({
      key: id,
      contactId: id,
      name,
      email: email ?? '',
      phone: phone ?? '',
      jobTitle: jobTitle ?? '',
      roles: [],
      mustBeHeard: false,
    }))
  return [...people, ...added]
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*[-•*]\s*/, '').trim())
    .filter((line) => line !== '')
}

/** Lines keep the id of the requirement they were, changed or not: the same text first, then the same place. */
export function requirementsOf({
  values,
  before,
}: {
  values: FormValues
  before: ProjectDetail['requirements']
}) {
  const free = new Set(before.map(({ id }) => id))
  const take = (found: { id: string } | undefined) => {
    if (!found) return undefined
    free.delete(found.id)
    return found.id
  }
  return (['must', 'nice'] as const).flatMap((kind) => {
    const old = before.filter((requirement) => requirement.kind === kind)
    const lines = linesOf(values[kind]).map((text) => ({
      text,
      id: take(before.find((one) => one.text === text && free.has(one.id))),
    }))
    return lines.map(({ text, id }, index) => {
      const sameplace = old[index]
      const kept = id ?? (sameplace && free.has(sameplace.id) ? take(sameplace) : undefined)
      return { kind, text, ...(kept && { id: kept }) }
    })
  })
}

export function payRangesOf(values: FormValues): PayRange[] {
  const minor = (amount: number | '') => (amount === '' ? null : Math.round(amount * 100))
  return contractTypes
    .filter((type) => values.contractTypes.includes(type))
    .map((contractType) => ({ contractType, ...values.pay[contractType] }))
    .filter(({ min, max }) => min !== '' || max !== '')
    .map(({ min, max, ...range }) => ({ ...range, minMinor: minor(min), maxMinor: minor(max) }))
}

export function fieldsOf(values: FormValues) {
  return {
    title: values.title,
    codeName: values.confidential ? values.codeName : null,
    openings: values.openings,
    city: values.city || null,
    region: values.region || null,
    street: values.street || null,
    workMode: (values.workMode || null) as ProjectDetail['workMode'],
    contractTypes: values.contractTypes,
    seniority: values.seniority || null,
    language: values.language,
    source: values.source,
    leadHandedOverBy: values.leadHandedOverBy || null,
    leadHandedOverOn: values.leadHandedOverOn || null,
    leadPromises: values.leadPromises || null,
    feeModel: values.feeModel,
    exclusive: values.exclusive,
    guaranteeDays: values.guaranteeDays === '' ? null : values.guaranteeDays,
    startDate: values.startDate || null,
    plannedWeeks: values.plannedWeeks,
    targetDate: values.targetDate || null,
    scheduleAgreedOn: values.scheduleAgreedOn || null,
    leadConsultantId: values.leadConsultantId || null,
    softCriteria: values.softCriteria,
    note: values.note,
  }
}

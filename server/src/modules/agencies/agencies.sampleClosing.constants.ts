import type { InBoth, SampleProject } from './agencies.sample.types.ts'
import { closingFacts } from './agencies.sampleClosingFacts.constants.ts'
import { closingCandidates, closingReports } from './agencies.sampleClosingPeople.constants.ts'
import { inAgencyLanguage, monthlyPay, twoContacts } from './agencies.sampleWords.constants.ts'

/** The person has started; the closing report is being written. */
export const closingProject: InBoth<SampleProject> = {
  client: 'logistics',
  weekNow: 8,
  roles: twoContacts,
  brief: {
    title: { pl: 'Brygadzista magazynu', en: 'Warehouse Shift Leader' },
    openings: 1,
    city: { pl: 'Stryków', en: 'Limerick' },
    region: { pl: 'łódzkie', en: 'Co. Limerick' },
    workMode: 'office',
    contractTypes: ['employment'],
    language: inAgencyLanguage,
    source: 'own',
    feeModel: 'success_fee',
    exclusive: true,
    guaranteeDays: 60,
    plannedWeeks: 4,
    requirements: [
      {
        kind: 'must',
        text: { pl: 'Prowadzenie zmiany, co najmniej 10 osób', en: 'Led a shift of at least 10 people' },
      },
      { kind: 'must', text: { pl: 'Uprawnienia na wózki widłowe', en: 'Forklift licence' } },
      { kind: 'nice', text: { pl: 'Praca z systemem magazynowym', en: 'Work with a warehouse system' } },
    ],
    payRanges: [
      { ...monthlyPay, minMinor: { pl: 680_000, en: 290_000 }, maxMinor: { pl: 780_000, en: 330_000 } },
    ],
    processSteps: [
      { name: { pl: 'Rozmowa i przejście po magazynie', en: 'Interview and a walk through the warehouse' } },
    ],
  },
  facts: closingFacts,
  candidates: closingCandidates,
  reports: closingReports,
  undone: [],
}

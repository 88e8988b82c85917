import type { InBoth, SampleProject } from './agencies.sample.types.ts'
import { onTrackFacts, onTrackReports } from './agencies.sampleOnTrackFacts.constants.ts'
import { onTrackCandidates } from './agencies.sampleOnTrackPeople.constants.ts'
import { monthlyPay, twoContacts } from './agencies.sampleWords.constants.ts'

/** Week 5 of 6, for a client who reads English: interviews are running and one offer is out. */
export const onTrackProject: InBoth<SampleProject> = {
  client: 'instruments',
  weekNow: 5,
  roles: twoContacts,
  brief: {
    title: 'Field Service Engineer',
    openings: 1,
    city: { pl: 'Wrocław', en: 'Galway' },
    region: { pl: 'dolnośląskie', en: 'Co. Galway' },
    workMode: 'hybrid',
    contractTypes: ['employment'],
    seniority: 'senior',
    language: 'en',
    source: 'own',
    feeModel: 'retained',
    exclusive: true,
    guaranteeDays: 90,
    plannedWeeks: 6,
    requirements: [
      { kind: 'must', text: 'Electronics or measuring systems, at least 3 years' },
      { kind: 'must', text: 'English at B2' },
      { kind: 'nice', text: 'Experience of training customers' },
    ],
    payRanges: [
      {
        ...monthlyPay,
        minMinor: { pl: 1_500_000, en: 420_000 },
        maxMinor: { pl: 1_900_000, en: 530_000 },
      },
    ],
    processSteps: [{ name: 'Interview with HR' }, { name: 'Interview with the Service Director' }],
  },
  facts: onTrackFacts,
  candidates: onTrackCandidates,
  reports: onTrackReports,
  undone: [],
}

import type { SampleProject } from './agencies.sample.types.ts'
import { onTrackFacts, onTrackReports } from './agencies.sampleOnTrackFacts.constants.ts'
import { onTrackCandidates } from './agencies.sampleOnTrackPeople.constants.ts'

/** Week 5 of 6, for a client who reads English: interviews are running and one offer is out. */
export const onTrackProject: SampleProject = {
  client: 'instruments',
  weekNow: 5,
  roles: [
    { contact: 'hr', roles: ['commissioning', 'hr'], mustBeHeard: false },
    { contact: 'decider', roles: ['decision_maker', 'interviewer'], mustBeHeard: true },
  ],
  brief: {
    title: 'Field Service Engineer',
    openings: 1,
    city: 'Wrocław',
    region: 'dolnośląskie',
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
        contractType: 'employment',
        currency: 'PLN',
        period: 'month',
        basis: 'gross',
        minMinor: 1_500_000,
        maxMinor: 1_900_000,
      },
    ],
    processSteps: [{ name: 'Interview with HR' }, { name: 'Interview with the Service Director' }],
  },
  facts: onTrackFacts,
  candidates: onTrackCandidates,
  reports: onTrackReports,
  undone: [],
}

import type { InBoth, SampleProject } from './agencies.sample.types.ts'
import { notFilledFacts } from './agencies.sampleNotFilledFacts.constants.ts'
import { notFilledCandidates, notFilledReports } from './agencies.sampleNotFilledPeople.constants.ts'
import { inAgencyLanguage, monthlyPay, twoContacts } from './agencies.sampleWords.constants.ts'

/** Ended without a hire, in the open: the client knew since week 2 and kept the terms. */
export const notFilledProject: InBoth<SampleProject> = {
  client: 'logistics',
  weekNow: 9,
  roles: twoContacts,
  brief: {
    title: { pl: 'Specjalista ds. celnych', en: 'Customs Specialist' },
    openings: 1,
    city: { pl: 'Stryków', en: 'Limerick' },
    region: { pl: 'łódzkie', en: 'Co. Limerick' },
    workMode: 'office',
    contractTypes: ['employment'],
    language: inAgencyLanguage,
    source: 'own',
    feeModel: 'success_fee',
    exclusive: false,
    guaranteeDays: 90,
    plannedWeeks: 5,
    requirements: [
      { kind: 'must', text: { pl: 'Wpis na listę agentów celnych', en: 'Licensed customs agent' } },
      { kind: 'must', text: { pl: 'Praca na miejscu pięć dni w tygodniu', en: 'On site five days a week' } },
      { kind: 'nice', text: { pl: 'Doświadczenie w tranzycie', en: 'Experience of transit' } },
    ],
    payRanges: [
      { ...monthlyPay, minMinor: { pl: 800_000, en: 340_000 }, maxMinor: { pl: 950_000, en: 400_000 } },
    ],
    processSteps: [
      { name: { pl: 'Rozmowa z dyrektorem magazynów', en: 'Interview with the Director of Warehousing' } },
    ],
  },
  facts: notFilledFacts,
  candidates: notFilledCandidates,
  reports: notFilledReports,
  undone: [
    'client_interviews',
    'client_interviews_feedback',
    'final_interviews',
    'references',
    'decision',
    'offer',
    'offer_talks',
    'acceptance',
  ],
}

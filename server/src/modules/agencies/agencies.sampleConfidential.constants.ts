import type { InBoth, SampleProject } from './agencies.sample.types.ts'
import { confidentialFacts } from './agencies.sampleConfidentialFacts.constants.ts'
import { confidentialCandidates, confidentialReports } from './agencies.sampleConfidentialPeople.constants.ts'
import { inAgencyLanguage, monthlyPay } from './agencies.sampleWords.constants.ts'

/** Known by its code name alone; somebody has accepted and has not started yet. */
export const confidentialProject: InBoth<SampleProject> = {
  client: 'furniture',
  weekNow: 8,
  roles: [{ contact: 'decider', roles: ['commissioning', 'decision_maker'], mustBeHeard: true }],
  brief: {
    title: { pl: 'Dyrektor sprzedaży', en: 'Sales Director' },
    codeName: { pl: 'Projekt Jesion', en: 'Project Ash Tree' },
    openings: 1,
    city: { pl: 'Kępno', en: 'Athlone' },
    region: { pl: 'wielkopolskie', en: 'Co. Westmeath' },
    workMode: 'hybrid',
    contractTypes: ['employment'],
    seniority: { pl: 'dyrektor', en: 'director' },
    language: inAgencyLanguage,
    source: 'own',
    feeModel: 'retained',
    exclusive: true,
    guaranteeDays: 180,
    plannedWeeks: 5,
    requirements: [
      {
        kind: 'must',
        text: {
          pl: 'Sprzedaż do sieci handlowych w co najmniej dwóch krajach',
          en: 'Sales to retail chains in at least two countries',
        },
      },
      {
        kind: 'must',
        text: { pl: 'Zbudowany od podstaw zespół handlowy', en: 'Has built a sales team from nothing' },
      },
      { kind: 'nice', text: { pl: 'Niemiecki', en: 'German' } },
    ],
    payRanges: [
      { ...monthlyPay, minMinor: { pl: 2_800_000, en: 900_000 }, maxMinor: { pl: 3_500_000, en: 1_150_000 } },
    ],
    processSteps: [{ name: { pl: 'Dwie rozmowy z dyrektorem', en: 'Two interviews with the director' } }],
  },
  facts: confidentialFacts,
  candidates: confidentialCandidates,
  reports: confidentialReports,
  undone: [],
}

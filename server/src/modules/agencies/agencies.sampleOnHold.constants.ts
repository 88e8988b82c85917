import type { InBoth, SampleProject } from './agencies.sample.types.ts'
import { onHoldFacts } from './agencies.sampleOnHoldFacts.constants.ts'
import { onHoldCandidates, onHoldReports } from './agencies.sampleOnHoldPeople.constants.ts'
import { inAgencyLanguage, localCurrency, monthlyPay, twoContacts } from './agencies.sampleWords.constants.ts'

/** Held in week 4 of 6 by the client; when it goes on is agreed. */
export const onHoldProject: InBoth<SampleProject> = {
  client: 'software',
  weekNow: 7,
  roles: twoContacts,
  brief: {
    title: { pl: 'Programista Java', en: 'Java Developer' },
    openings: 2,
    city: { pl: 'Gdańsk', en: 'Cork' },
    region: { pl: 'pomorskie', en: 'Co. Cork' },
    workMode: 'remote',
    contractTypes: ['b2b', 'employment'],
    seniority: 'senior',
    language: inAgencyLanguage,
    source: 'own',
    feeModel: 'success_fee',
    exclusive: true,
    guaranteeDays: 90,
    plannedWeeks: 6,
    requirements: [
      {
        kind: 'must',
        text: { pl: 'Java i Spring, co najmniej 5 lat', en: 'Java and Spring, at least 5 years' },
      },
      { kind: 'must', text: { pl: 'PostgreSQL w dużych tabelach', en: 'PostgreSQL with large tables' } },
      {
        kind: 'nice',
        text: { pl: 'Doświadczenie z systemami płatności', en: 'Experience of payment systems' },
      },
    ],
    payRanges: [
      {
        contractType: 'b2b',
        currency: localCurrency,
        period: 'hour',
        basis: 'net',
        minMinor: { pl: 14_000, en: 5_000 },
        maxMinor: { pl: 17_500, en: 6_200 },
      },
      { ...monthlyPay, minMinor: { pl: 1_700_000, en: 620_000 }, maxMinor: { pl: 2_100_000, en: 760_000 } },
    ],
    processSteps: [
      { name: { pl: 'Rozmowa techniczna', en: 'Technical interview' } },
      { name: { pl: 'Spotkanie z zespołem', en: 'Meeting the team' } },
    ],
  },
  facts: onHoldFacts,
  candidates: onHoldCandidates,
  reports: onHoldReports,
  undone: [],
}

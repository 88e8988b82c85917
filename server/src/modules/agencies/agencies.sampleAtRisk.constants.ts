import type { InBoth, SampleProject } from './agencies.sample.types.ts'
import { atRiskFacts, atRiskReports } from './agencies.sampleAtRiskFacts.constants.ts'
import { atRiskCandidates } from './agencies.sampleAtRiskPeople.constants.ts'
import { inAgencyLanguage, monthlyPay, twoContacts } from './agencies.sampleWords.constants.ts'

/** Week 3 of 5 and in trouble: people answer and decline because of the money. The client knows, one action is agreed. */
export const atRiskProject: InBoth<SampleProject> = {
  client: 'glass',
  weekNow: 3,
  roles: twoContacts,
  brief: {
    title: { pl: 'Kontroler finansowy', en: 'Financial Controller' },
    openings: 1,
    city: { pl: 'Krosno', en: 'Waterford' },
    region: { pl: 'podkarpackie', en: 'Co. Waterford' },
    workMode: 'hybrid',
    contractTypes: ['employment'],
    seniority: 'senior',
    language: inAgencyLanguage,
    source: 'own',
    feeModel: 'success_fee',
    exclusive: true,
    guaranteeDays: 90,
    plannedWeeks: 5,
    requirements: [
      {
        kind: 'must',
        text: {
          pl: 'Kontroling w firmie produkcyjnej, co najmniej 4 lata',
          en: 'Controlling in a manufacturing company, at least 4 years',
        },
      },
      { kind: 'must', text: { pl: 'Angielski w mowie i piśmie', en: 'German, spoken and written' } },
      { kind: 'nice', text: { pl: 'Budowa raportów w Power BI', en: 'Building reports in Power BI' } },
    ],
    payRanges: [
      {
        ...monthlyPay,
        minMinor: { pl: 1_400_000, en: 520_000 },
        maxMinor: { pl: 1_700_000, en: 630_000 },
      },
    ],
    processSteps: [
      { name: { pl: 'Rozmowa z dyrektorem finansowym', en: 'Interview with the Finance Director' } },
      { name: { pl: 'Zadanie praktyczne', en: 'Practical task' } },
      { name: { pl: 'Rozmowa z prezesem', en: 'Interview with the Managing Director' } },
    ],
  },
  facts: atRiskFacts,
  candidates: atRiskCandidates,
  reports: atRiskReports,
  undone: ['first_candidates', 'first_candidates_feedback', 'client_interviews'],
}

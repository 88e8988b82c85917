import type { InBoth, SampleProject } from './agencies.sample.types.ts'
import { filledFacts } from './agencies.sampleFilledFacts.constants.ts'
import { filledCandidates, filledReports } from './agencies.sampleFilledPeople.constants.ts'
import { inAgencyLanguage, monthlyPay, twoContacts } from './agencies.sampleWords.constants.ts'

/** Bad news in week 2, a higher range in week 3, filled in week 5; the guarantee is running. */
export const filledProject: InBoth<SampleProject> = {
  client: 'clinic',
  weekNow: 13,
  roles: twoContacts,
  brief: {
    title: { pl: 'Pielęgniarka / pielęgniarz oddziałowy', en: 'Ward Nurse' },
    openings: 1,
    city: { pl: 'Olsztyn', en: 'Sligo' },
    region: { pl: 'warmińsko-mazurskie', en: 'Co. Sligo' },
    workMode: 'office',
    contractTypes: ['employment'],
    language: inAgencyLanguage,
    source: 'own',
    feeModel: 'success_fee',
    exclusive: true,
    guaranteeDays: 90,
    plannedWeeks: 5,
    requirements: [
      { kind: 'must', text: { pl: 'Prawo wykonywania zawodu', en: 'Registered nurse' } },
      { kind: 'must', text: { pl: 'Kierowanie zespołem na oddziale', en: 'Led the team of a ward' } },
      {
        kind: 'nice',
        text: { pl: 'Specjalizacja z pielęgniarstwa chirurgicznego', en: 'Training in surgical nursing' },
      },
    ],
    payRanges: [
      { ...monthlyPay, minMinor: { pl: 880_000, en: 380_000 }, maxMinor: { pl: 1_000_000, en: 430_000 } },
    ],
    processSteps: [
      { name: { pl: 'Rozmowa z naczelną pielęgniarką', en: 'Interview with the Director of Nursing' } },
      { name: { pl: 'Dzień na oddziale', en: 'A day on the ward' } },
    ],
  },
  facts: filledFacts,
  candidates: filledCandidates,
  reports: filledReports,
  undone: [],
}

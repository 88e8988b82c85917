import type { InBoth, SampleProject } from './agencies.sample.types.ts'
import { lateFacts } from './agencies.sampleLateFacts.constants.ts'
import { lateCandidates } from './agencies.sampleLatePeople.constants.ts'
import { lateReports } from './agencies.sampleLateReports.constants.ts'
import { inAgencyLanguage, monthlyPay, twoContacts } from './agencies.sampleWords.constants.ts'

/** Week 7 of 5, two of three places filled: the last report is overdue and the client waits for an answer too long. */
export const lateProject: InBoth<SampleProject> = {
  client: 'metal',
  weekNow: 7,
  roles: twoContacts,
  brief: {
    title: { pl: 'Operator CNC', en: 'CNC Operator' },
    openings: 3,
    city: { pl: 'Mielec', en: 'Shannon' },
    region: { pl: 'podkarpackie', en: 'Co. Clare' },
    workMode: 'office',
    contractTypes: ['employment'],
    language: inAgencyLanguage,
    source: 'own',
    feeModel: 'success_fee',
    exclusive: false,
    guaranteeDays: 60,
    plannedWeeks: 5,
    requirements: [
      {
        kind: 'must',
        text: {
          pl: 'Samodzielne ustawianie tokarki ze sterowaniem Fanuc',
          en: 'Sets up a Fanuc lathe without help',
        },
      },
      { kind: 'must', text: { pl: 'Czytanie rysunku technicznego', en: 'Reads technical drawings' } },
      { kind: 'must', text: { pl: 'Praca na trzy zmiany', en: 'Works three shifts' } },
      { kind: 'nice', text: { pl: 'Frezowanie pięcioosiowe', en: 'Five-axis milling' } },
    ],
    payRanges: [
      { ...monthlyPay, minMinor: { pl: 720_000, en: 300_000 }, maxMinor: { pl: 880_000, en: 360_000 } },
    ],
    processSteps: [
      { name: { pl: 'Próba przy maszynie', en: 'Trial at the machine' } },
      { name: { pl: 'Rozmowa z kierownikiem obróbki', en: 'Interview with the Head of Machining' } },
    ],
  },
  facts: lateFacts,
  candidates: lateCandidates,
  reports: lateReports,
  undone: ['offer_talks', 'acceptance'],
}

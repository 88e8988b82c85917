import type { InBoth, SampleCandidate, SampleProject, SampleReport } from './agencies.sample.types.ts'
import { partlyFilledFacts } from './agencies.samplePartlyFilledFacts.constants.ts'
import {
  direct,
  inAgencyLanguage,
  monthlyPay,
  nothingWrong,
  referral,
  twoContacts,
} from './agencies.sampleWords.constants.ts'

const candidates: InBoth<SampleCandidate>[] = [
  {
    name: { pl: 'Zenobiusz Bezpiecznikowski', en: 'Zenobius Fuseworth' },
    source: direct,
    noteForClient: {
      pl: 'Uprawnienia do 1 kV, pięć lat przy szafach sterowniczych.',
      en: 'Five years on control cabinets, fully certified.',
    },
    summary: {
      pl: 'Czyta schematy bez pomocy, pracuje czysto i dokładnie.',
      en: 'Reads wiring diagrams without help, works cleanly and exactly.',
    },
    permitted: [2, 2, '11:00'],
    stages: [
      [[1, 5, '10:00'], 'answered'],
      [[2, 1, '12:00'], 'qualified'],
      [[2, 2, '12:00'], 'presented'],
      [[2, 5, '10:00'], 'client_interview'],
      [[3, 2, '12:00'], 'offer'],
      [[3, 4, '12:00'], 'accepted'],
    ],
    expects: [[2, 1, '12:00'], { pl: 8_200, en: 3_500 }],
    hire: { signed: [4, 1, '12:00'], startsInDays: 5, started: [5, 1, '10:00'] },
  },
  {
    name: { pl: 'Eufemia Przewodnik', en: 'Euphemia Wyreman' },
    source: referral,
    noteForClient: {
      pl: 'Montaż szaf, zna normy kolejowe.',
      en: 'Builds cabinets, knows railway standards.',
    },
    stages: [
      [[2, 1, '14:00'], 'answered'],
      [[2, 3, '12:00'], 'qualified'],
      [[2, 4, '12:00'], 'presented'],
      [[3, 3, '12:00'], 'client_interview'],
    ],
    expects: [[2, 3, '12:00'], { pl: 8_500, en: 3_600 }],
    ended: {
      at: [4, 4, '12:00'],
      code: 'process',
      by: 'candidate',
      note: { pl: 'Czekała na decyzję ponad tydzień.', en: 'Waited for a decision for more than a week.' },
    },
  },
  {
    name: { pl: 'Dobromir Zaciskowy', en: 'Dobson Clampitt' },
    source: direct,
    stages: [[[2, 2, '15:00'], 'answered']],
    ended: { at: [3, 1, '12:00'], code: 'requirement', by: 'agency', requirement: 0 },
  },
]

const reports: InBoth<SampleReport>[] = [
  {
    week: 1,
    health: 'on_track',
    sentence: {
      pl: 'Zaczęliśmy, pierwsza osoba odpowiedziała.',
      en: 'We have begun and the first person has answered.',
    },
    whatChanged: { pl: 'Profil potwierdzony.', en: 'The profile is confirmed.' },
    whatDidNotWork: nothingWrong,
    needs: [],
  },
  {
    week: 2,
    health: 'on_track',
    sentence: { pl: 'Dwie osoby są u Państwa.', en: 'Two people are with you.' },
    whatChanged: { pl: 'Pierwsza rozmowa już się odbyła.', en: 'The first interview has taken place.' },
    whatDidNotWork: {
      pl: 'Osób z uprawnieniami jest w regionie niewiele.',
      en: 'There are few certified people in the region.',
    },
    needs: [{ text: { pl: 'Termin drugiej rozmowy', en: 'A date for the second interview' }, inDays: 2 }],
  },
  {
    week: 3,
    health: 'on_track',
    sentence: { pl: 'Pierwsza z dwóch osób przyjęła ofertę.', en: 'The first of two people has accepted.' },
    whatChanged: {
      pl: 'Oferta przyjęta, start za dziesięć dni.',
      en: 'The offer is accepted; work begins in ten days.',
    },
    whatDidNotWork: { pl: 'Druga osoba czeka na decyzję.', en: 'The second person waits for a decision.' },
    needs: [
      {
        text: { pl: 'Decyzja w sprawie drugiej osoby', en: 'Your decision on the second person' },
        inDays: 1,
      },
    ],
  },
  {
    week: 4,
    health: 'at_risk',
    sentence: {
      pl: 'Druga osoba wycofała się po tygodniu czekania.',
      en: 'The second person stepped back after a week of waiting.',
    },
    whatChanged: {
      pl: 'Umowa z pierwszą osobą jest podpisana.',
      en: 'The contract with the first person is signed.',
    },
    whatDidNotWork: { pl: 'Decyzja zapadła za późno.', en: 'The decision came too late.' },
    needs: [
      {
        text: {
          pl: 'Decyzja, czy szukamy dalej drugiej osoby',
          en: 'Your decision whether we go on looking for a second person',
        },
        inDays: 2,
      },
    ],
  },
]

/** One of two places filled; the client did without the second. */
export const partlyFilledProject: InBoth<SampleProject> = {
  client: 'metal',
  weekNow: 8,
  roles: twoContacts,
  brief: {
    title: { pl: 'Monter szaf sterowniczych', en: 'Control Cabinet Fitter' },
    openings: 2,
    city: { pl: 'Mielec', en: 'Shannon' },
    region: { pl: 'podkarpackie', en: 'Co. Clare' },
    workMode: 'office',
    contractTypes: ['employment'],
    language: inAgencyLanguage,
    source: 'own',
    feeModel: 'success_fee',
    exclusive: false,
    guaranteeDays: 60,
    plannedWeeks: 4,
    requirements: [
      { kind: 'must', text: { pl: 'Uprawnienia elektryczne do 1 kV', en: 'Certified electrical fitter' } },
      { kind: 'must', text: { pl: 'Praca według schematów', en: 'Works from wiring diagrams' } },
    ],
    payRanges: [
      { ...monthlyPay, minMinor: { pl: 720_000, en: 310_000 }, maxMinor: { pl: 860_000, en: 370_000 } },
    ],
    processSteps: [{ name: { pl: 'Rozmowa i próba montażu', en: 'Interview and a trial' } }],
  },
  facts: partlyFilledFacts,
  candidates,
  reports,
  undone: ['final_interviews', 'decision', 'offer'],
}

import type { InBoth, SampleCandidate, SampleReport } from './agencies.sample.types.ts'
import { direct, nothingWrong, referral } from './agencies.sampleWords.constants.ts'

export const confidentialCandidates: InBoth<SampleCandidate>[] = [
  {
    name: { pl: 'Eustachy Grabowiecki', en: 'Eustace Hornbeam' },
    source: direct,
    noteForClient: {
      pl: 'Sprzedaż do sieci w Niemczech i Czechach, zespół dwunastu osób.',
      en: 'Sells to chains in two countries, leads a team of twelve.',
    },
    summary: {
      pl: 'Wprowadził markę do czterech sieci. Zespół zbudował sam i nikt z niego nie odszedł przez trzy lata.',
      en: 'Brought a brand into four chains. Built the team alone; nobody has left it in three years.',
    },
    permitted: [3, 1, '15:00'],
    stages: [
      [[2, 1, '12:00'], 'answered'],
      [[2, 5, '11:00'], 'qualified'],
      [[3, 2, '11:00'], 'presented'],
      [[3, 5, '12:00'], 'client_interview'],
      [[4, 4, '12:00'], 'offer'],
      [[5, 1, '09:30'], 'accepted'],
    ],
    expects: [[2, 5, '11:00'], { pl: 33_000, en: 11_000 }],
    hire: { waits: true, signed: [5, 3, '12:00'], startsInDays: 32 },
  },
  {
    name: { pl: 'Leokadia Cisowa-Dąbek', en: 'Leocadia Yewdale' },
    source: referral,
    noteForClient: {
      pl: 'Mocna w eksporcie, z branży oświetleniowej.',
      en: 'Strong in export, from the lighting industry.',
    },
    stages: [
      [[2, 2, '12:00'], 'answered'],
      [[3, 1, '12:00'], 'qualified'],
      [[3, 2, '11:30'], 'presented'],
      [[4, 2, '12:00'], 'client_interview'],
    ],
    expects: [[3, 1, '12:00'], { pl: 31_000, en: 10_500 }],
    ended: {
      at: [5, 2, '12:00'],
      code: 'client_rejected',
      by: 'client',
      note: { pl: 'Dobra rozmowa, wybrano inną osobę.', en: 'A good interview; somebody else was chosen.' },
    },
  },
  {
    name: { pl: 'Modest Wiązowski', en: 'Modest Elmhurst-Wain' },
    source: direct,
    stages: [[[2, 4, '11:00'], 'answered']],
    ended: { at: [3, 1, '13:00'], code: 'timing', by: 'candidate' },
  },
]

export const confidentialReports: InBoth<SampleReport>[] = [
  {
    week: 1,
    health: 'on_track',
    sentence: {
      pl: 'Zaczęliśmy, pierwsze rozmowy są umówione.',
      en: 'We have begun; the first talks are arranged.',
    },
    whatChanged: { pl: 'Mapa firm uzgodniona.', en: 'The map of companies is agreed.' },
    whatDidNotWork: nothingWrong,
    needs: [],
  },
  {
    week: 2,
    health: 'on_track',
    sentence: {
      pl: 'Trzy osoby rozmawiają z nami, dwie poważnie.',
      en: 'Three people talk to us, two of them seriously.',
    },
    whatChanged: {
      pl: 'Rozmowy prowadzimy bez nazwy firmy.',
      en: 'We talk without the name of the company.',
    },
    whatDidNotWork: {
      pl: 'Bez nazwy część osób nie chce rozmawiać.',
      en: 'Without a name some do not want to talk.',
    },
    needs: [
      {
        text: {
          pl: 'Zgoda na podanie nazwy firmy dwóm osobom, które podpisały umowę o poufności',
          en: 'Your consent to name the company to two people who have signed a confidentiality agreement',
        },
        inDays: 1,
      },
    ],
  },
  {
    week: 3,
    health: 'on_track',
    sentence: {
      pl: 'Dwie osoby są po prezentacji, pierwsze spotkanie za nami.',
      en: 'Two people are presented, the first meeting is done.',
    },
    whatChanged: { pl: 'Spotkania odbywają się poza firmą.', en: 'Meetings take place outside the company.' },
    whatDidNotWork: nothingWrong,
    needs: [{ text: { pl: 'Termin drugiego spotkania', en: 'A date for the second meeting' }, inDays: 2 }],
  },
  {
    week: 4,
    health: 'on_track',
    sentence: {
      pl: 'Oferta jest złożona, odpowiedź w poniedziałek.',
      en: 'The offer is out, the answer comes on Monday.',
    },
    whatChanged: {
      pl: 'Warunki oferty uzgodnione w rozmowie.',
      en: 'The terms of the offer are agreed in a call.',
    },
    whatDidNotWork: nothingWrong,
    needs: [],
  },
]

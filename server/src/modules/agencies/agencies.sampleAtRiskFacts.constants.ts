import type { InBoth, SampleFact, SampleReport } from './agencies.sample.types.ts'
import { asked, call } from './agencies.sampleWords.constants.ts'

export const atRiskFacts: InBoth<SampleFact>[] = [
  {
    at: [1, 1, '11:00'],
    kind: 'kickoff',
    contact: 'hr',
    minutes: 50,
    answers: {
      summary: {
        pl: 'Kontroler finansowy dla dwóch zakładów, raportuje do dyrektora finansowego.',
        en: 'A financial controller for two plants who reports to the Finance Director.',
      },
      softCriteria: {
        pl: 'Samodzielność, odwaga w rozmowie z produkcją, cierpliwość do szczegółu.',
        en: 'Works alone, speaks up to production, patient with detail.',
      },
      ifMarketSaysNo: {
        pl: 'Wracamy do rozmowy o widełkach i o pracy z domu, zanim minie trzeci tydzień.',
        en: 'We talk about the range and about work from home again before the third week is over.',
      },
      weeklySlot: { weekday: 2, time: '10:00' },
      nextSteps: {
        pl: 'Harmonogram do jutra, lista firm docelowych w piątek.',
        en: 'The schedule by tomorrow, the list of target companies on Friday.',
      },
      internalNote: {
        pl: 'Widełki wyglądają na niskie jak na to miasto. Sprawdzić w pierwszych rozmowach.',
        en: 'The range looks low for this town. Check it in the first conversations.',
      },
      tests: [
        { wouldReject: 'yes', canRelax: 'no', relaxNote: '' },
        {
          wouldReject: 'no',
          canRelax: 'maybe',
          relaxNote: { pl: 'Wystarczy czytanie ze zrozumieniem.', en: 'Reading it is enough.' },
        },
      ],
    },
  },
  {
    at: [1, 2, '10:30'],
    ...call,
    contact: 'decider',
    minutes: 25,
    note: {
      pl: 'Dyrektor chce kogoś, kto przejmie budżetowanie w pierwszym kwartale pracy.',
      en: 'The director wants somebody who takes over budgeting in the first quarter.',
    },
    noteForClient: {
      pl: 'Rozmowa z dyrektorem finansowym o zakresie i kryteriach.',
      en: 'Call with the Finance Director about the scope and the criteria.',
    },
  },
  { at: [1, 2, '15:00'], kind: 'schedule', contact: 'hr', template: 'direct_search', weeks: 5 },
  {
    at: [1, 3, '12:00'],
    kind: 'agreed',
    contact: 'hr',
    text: {
      pl: 'Zgadzamy się, prosimy o telefon we wtorki.',
      en: 'Agreed. Please call us on Tuesdays.',
    },
  },
  {
    at: [1, 3, '15:30'],
    kind: 'work',
    entry: {
      kind: 'market_mapping',
      companiesMapped: 34,
      textForClient: {
        pl: 'Mapa rynku: zakłady produkcyjne i centra usług w promieniu 60 km.',
        en: 'Market map: plants and service centres within 60 km.',
      },
    },
  },
  { at: [1, 4, '11:00'], kind: 'approaches', input: { channel: 'message', count: 38 } },
  { at: [1, 5, '10:00'], kind: 'approaches', input: { channel: 'phone', count: 9 } },
  { at: [2, 1, '14:00'], kind: 'approaches', input: { channel: 'message', count: 26 } },
  {
    at: [2, 2, '10:00'],
    ...call,
    contact: 'hr',
    minutes: 15,
    note: {
      pl: 'Powiedziane wprost: pierwsze rozmowy rozbijają się o pieniądze. HR potrzebuje liczb.',
      en: 'Said plainly that the first conversations end with the money. HR needs figures.',
    },
    noteForClient: {
      pl: 'Cotygodniowa rozmowa: pierwsze reakcje rynku i oczekiwania płacowe.',
      en: 'Weekly call: the first reactions of the market and what people expect to be paid.',
    },
  },
  { at: [2, 3, '12:00'], kind: 'approaches', input: { channel: 'referral', count: 4 } },
  {
    at: [2, 4, '13:00'],
    kind: 'work',
    entry: {
      kind: 'sourcing',
      companiesMapped: 11,
      textForClient: {
        pl: 'Druga tura podejść: firmy z sąsiednich branż.',
        en: 'Second round of approaches: companies of neighbouring industries.',
      },
    },
  },
  {
    at: [3, 1, '11:30'],
    ...call,
    contact: 'hr',
    outcome: 'left_message',
    note: {
      pl: 'Prośba o rozmowę z dyrektorem o widełkach.',
      en: 'Asked for a call with the director about the range.',
    },
  },
  { at: [3, 1, '14:00'], kind: 'approaches', input: { channel: 'message', count: 17 } },
  {
    at: [3, 2, '10:00'],
    ...call,
    contact: 'decider',
    minutes: 30,
    note: {
      pl: 'Zgodził się na trzy dni pracy z domu. O górnej granicy chce najpierw porozmawiać z prezesem.',
      en: 'Agreed to three days of work from home. Wants to see the Managing Director about the top of the range first.',
    },
    noteForClient: {
      pl: 'Rozmowa z dyrektorem finansowym: oczekiwania kandydatów; uzgodniono trzy dni pracy z domu.',
      en: 'Call with the Finance Director: what candidates expect; three days of work from home agreed.',
    },
  },
  {
    at: [3, 3, '13:00'],
    kind: 'work',
    entry: {
      kind: 'consultation',
      textForClient: {
        pl: 'Zestawienie oczekiwań płacowych z widełkami projektu.',
        en: 'Expected pay set against the range of the project.',
      },
    },
  },
  {
    at: { minutesAgo: 40 },
    ...asked,
    contact: 'hr',
    note: {
      pl: 'Czy dyrektor może zobaczyć oczekiwania kandydatów przed rozmową z prezesem?',
      en: 'Can our director see what the candidates expect before he talks to the Managing Director?',
    },
  },
]

export const atRiskReports: InBoth<SampleReport>[] = [
  {
    week: 1,
    health: 'on_track',
    sentence: {
      pl: 'Zaczęliśmy zgodnie z planem, pierwsze osoby odpowiedziały.',
      en: 'We started as planned and the first people have answered.',
    },
    whatChanged: {
      pl: 'Profil i warunki potwierdzone w rozmowie startowej i z dyrektorem finansowym.',
      en: 'Profile and terms confirmed at the kickoff and with the Finance Director.',
    },
    whatDidNotWork: {
      pl: 'Nic, czego nie dałoby się nadrobić. Z części firm nie ma jeszcze odpowiedzi.',
      en: 'Nothing that we could not make up for. Some companies have not answered yet.',
    },
    needs: [
      {
        text: { pl: 'Akceptacja listy firm docelowych', en: 'Your approval of the target companies' },
        inDays: 2,
      },
    ],
  },
  {
    week: 2,
    health: 'at_risk',
    sentence: {
      pl: 'Kandydaci odpowiadają, ale oczekują więcej, niż przewiduje oferta.',
      en: 'Candidates answer, but they expect more than the offer holds.',
    },
    whatChanged: {
      pl: 'Rozmawialiśmy ze wszystkimi, którzy odpowiedzieli. Powód odmowy powtarza się: wynagrodzenie.',
      en: 'We have talked to everybody who answered. The reason to decline is the same again and again: pay.',
    },
    whatDidNotWork: {
      pl: 'Widełki do 17 000 zł brutto. Przy tej kwocie kolejne podejścia kończą się tak samo.',
      en: 'A range up to 6,300 EUR gross. With this amount further approaches end the same way.',
    },
    needs: [
      {
        text: {
          pl: 'Decyzja, czy górna granica widełek może wzrosnąć',
          en: 'Your decision whether the top of the range can rise',
        },
        inDays: 4,
      },
      {
        text: {
          pl: 'Informacja, czy możliwa jest praca z domu przez 3 dni w tygodniu',
          en: 'Whether 3 days a week of work from home are possible',
        },
        inDays: 4,
      },
    ],
  },
  {
    week: 3,
    health: 'at_risk',
    sentence: {
      pl: 'Bez wyższej górnej granicy nie zaprezentujemy kandydatów w terminie.',
      en: 'Without a higher top of the range we will not present candidates in time.',
    },
    whatChanged: {
      pl: 'Uzgodniliśmy trzy dni pracy z domu i wracamy do osób, którym przeszkadzał dojazd. Decyzja o widełkach jest u prezesa.',
      en: 'Three days of work from home are agreed, and we go back to people who minded the journey. The range waits for the Managing Director.',
    },
    whatDidNotWork: '',
    draftAt: [3, 4, '13:00'],
  },
]

import type { InBoth, SampleFact, SampleReport } from './agencies.sample.types.ts'
import { asked, call } from './agencies.sampleWords.constants.ts'

export const onTrackFacts: InBoth<SampleFact>[] = [
  {
    at: [1, 1, '11:30'],
    kind: 'kickoff',
    contact: 'hr',
    minutes: 45,
    answers: {
      summary: 'A field service engineer for the new Polish customers, based in Wrocław.',
      softCriteria: 'Independent on the road, patient with customers, clear in writing.',
      ifMarketSaysNo: 'We can train a good electronics engineer who has never serviced our devices.',
      weeklySlot: { weekday: 4, time: '11:00' },
      nextSteps: 'The schedule tomorrow, the list of target companies this week.',
      internalNote: {
        pl: 'Klient odpowiada szybko. Dyrektor serwisu woli rozmowę od e-maila.',
        en: 'This client answers quickly. The Service Director prefers a call to an e-mail.',
      },
      tests: [
        { wouldReject: 'yes', canRelax: 'no', relaxNote: '' },
        { wouldReject: 'yes', canRelax: 'maybe', relaxNote: 'B1 with a plan to improve is enough.' },
      ],
    },
  },
  {
    at: [1, 2, '10:00'],
    ...call,
    contact: 'decider',
    minutes: 20,
    note: {
      pl: 'Najważniejsza jest samodzielność u klienta.',
      en: 'What counts most is working alone at the customer.',
    },
    noteForClient: 'Call with the Service Director about the team and the customers.',
  },
  { at: [1, 2, '14:30'], kind: 'schedule', contact: 'hr', template: 'mixed', weeks: 6 },
  { at: [1, 3, '10:30'], kind: 'agreed', contact: 'hr', text: null },
  {
    at: [1, 3, '15:00'],
    kind: 'work',
    entry: {
      kind: 'market_mapping',
      companiesMapped: 27,
      textForClient: 'Map of companies with field service teams.',
    },
  },
  { at: [1, 4, '11:00'], kind: 'approaches', input: { channel: 'message', count: 30 } },
  {
    at: [2, 1, '10:00'],
    kind: 'work',
    entry: { kind: 'advert', textForClient: 'The advert is published in two places.' },
  },
  { at: [2, 2, '12:30'], kind: 'approaches', input: { channel: 'message', count: 24 } },
  {
    at: [2, 4, '12:00'],
    ...call,
    contact: 'hr',
    minutes: 15,
    noteForClient: 'Weekly call: first reactions and the terms of presentation.',
  },
  { at: [3, 1, '14:00'], kind: 'approaches', input: { channel: 'phone', count: 12 } },
  {
    at: [3, 4, '09:30'],
    ...asked,
    contact: 'hr',
    note: 'Could we see two candidates on the same day?',
  },
  {
    at: [3, 4, '11:00'],
    ...call,
    contact: 'hr',
    minutes: 20,
    noteForClient: 'Weekly call: feedback on the first candidates, dates of interviews.',
  },
  {
    at: [4, 1, '13:00'],
    kind: 'work',
    entry: { kind: 'interviews', textForClient: 'In-depth interviews before the second presentation.' },
  },
  {
    at: [4, 4, '10:10'],
    ...asked,
    contact: 'decider',
    note: 'How long will your candidate wait for our offer?',
  },
  {
    at: [4, 4, '11:00'],
    ...call,
    contact: 'decider',
    minutes: 25,
    note: {
      pl: 'Dyrektor chce złożyć ofertę w piątek, zanim ktoś go wyprzedzi.',
      en: 'The director wants to make the offer on Friday, before somebody else does.',
    },
    noteForClient: 'Weekly call: who goes on to the offer and when.',
  },
  {
    at: [5, 1, '15:00'],
    kind: 'work',
    entry: { kind: 'references', textForClient: 'References of the person with the offer.' },
  },
  {
    at: [5, 4, '11:00'],
    ...call,
    contact: 'hr',
    minutes: 15,
    noteForClient: 'Weekly call: questions about the offer and the start date.',
  },
]

export const onTrackReports: InBoth<SampleReport>[] = [
  {
    week: 1,
    health: 'on_track',
    sentence: 'The project started as planned and the first people have answered.',
    whatChanged: 'The profile is agreed with HR and with the Service Director.',
    whatDidNotWork: 'Nothing that needs your attention.',
    needs: [{ text: 'Your approval of the text of the advert', inDays: 1 }],
  },
  {
    week: 2,
    health: 'on_track',
    sentence: 'Seven people have answered, and we expect to present the first ones next week.',
    whatChanged: 'The advert is out and has brought the first answers.',
    whatDidNotWork: 'One of the two places of the advert brings people without field experience.',
    needs: [],
  },
  {
    week: 3,
    health: 'on_track',
    sentence: 'Four candidates are with you and the first interview is done.',
    whatChanged: 'Four candidates were presented this week.',
    whatDidNotWork: 'People from outside the region decline because of the travel.',
    needs: [{ text: 'Two dates for interviews next week', inDays: 2 }],
  },
  {
    week: 4,
    health: 'on_track',
    sentence: 'One offer is out and two more people are in interviews.',
    whatChanged: 'You made an offer; one more candidate was presented.',
    whatDidNotWork: 'One of the candidates presented was not what you are looking for.',
    needs: [{ text: 'Feedback after the interviews of this week', inDays: 2 }],
  },
  {
    week: 5,
    health: 'on_track',
    sentence: 'The offer is being considered, the alternatives stay interested.',
    whatChanged: 'References are done and speak for the person with the offer.',
    whatDidNotWork: 'Nothing that needs your attention.',
    needs: [],
  },
]

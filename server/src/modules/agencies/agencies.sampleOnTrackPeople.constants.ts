import type { InBoth, SampleCandidate } from './agencies.sample.types.ts'
import { advert, direct } from './agencies.sampleWords.constants.ts'

/** Invented people; the notes for the client are in the client's language. */
export const onTrackCandidates: InBoth<SampleCandidate>[] = [
  {
    name: { pl: 'Lucjan Wierzbiński-Gaj', en: 'Lucian Willowby' },
    source: direct,
    noteForClient: 'Six years of field work on measuring systems, calm with customers.',
    summary:
      'Has serviced scales and flow meters at customers for six years, the last two alone in the south. Plans the week on the road without help and writes clear reports. Wants to train younger engineers later on.',
    permitted: [2, 5, '12:00'],
    stages: [
      [[1, 4, '14:00'], 'answered'],
      [[2, 2, '11:00'], 'qualified'],
      [[3, 1, '12:00'], 'presented'],
      [[3, 4, '13:00'], 'client_interview'],
      [[4, 5, '11:30'], 'offer'],
    ],
    expects: [[2, 2, '11:00'], { pl: 17_500, en: 4_900 }],
  },
  {
    name: { pl: 'Otylia Rokitnicka', en: 'Odile Sallowfield' },
    source: direct,
    noteForClient: 'Trained two service teams; wants less travel after the first year.',
    summary:
      'Built up a service team of five from nothing and trained a second one. Strong with customers in English. Would like to travel at most three days a week after the first year.',
    permitted: [2, 5, '12:30'],
    stages: [
      [[1, 5, '10:00'], 'answered'],
      [[2, 3, '12:00'], 'qualified'],
      [[3, 1, '12:10'], 'presented'],
      [[4, 2, '14:00'], 'client_interview'],
    ],
    expects: [[2, 3, '12:00'], { pl: 18_000, en: 5_000 }],
  },
  {
    name: { pl: 'Nikodem Szuwarek', en: 'Nicodemus Bulrush' },
    source: advert,
    noteForClient: 'Strong in electronics, B2 English, can start in a month.',
    summary:
      'Repairs measuring boards in a workshop today and wants to work at customers. Learns a new device from the drawings. Has not agreed to be named before the first interview.',
    stages: [
      [[2, 1, '13:00'], 'answered'],
      [[2, 4, '14:00'], 'qualified'],
      [[3, 3, '15:00'], 'presented'],
      [[4, 3, '11:00'], 'client_interview'],
    ],
    expects: [[2, 4, '14:00'], { pl: 16_500, en: 4_600 }],
  },
  {
    name: { pl: 'Apolonia Tarninowa', en: 'Pollyanna Sloewood' },
    source: advert,
    noteForClient: 'Knows the industry from the customer side.',
    stages: [
      [[2, 2, '15:00'], 'answered'],
      [[3, 2, '10:00'], 'qualified'],
      [[4, 1, '15:00'], 'presented'],
    ],
    expects: [[3, 2, '10:00'], { pl: 17_000, en: 4_800 }],
  },
  {
    name: { pl: 'Walerian Kłoskowski', en: 'Valerian Earley-Corn' },
    source: direct,
    noteForClient: 'Background in industrial scales, ready to travel.',
    stages: [
      [[2, 3, '16:00'], 'answered'],
      [[3, 1, '10:00'], 'qualified'],
      [[3, 3, '15:10'], 'presented'],
    ],
    expects: [[3, 1, '10:00'], { pl: 16_000, en: 4_500 }],
    ended: {
      at: [4, 2, '16:00'],
      code: 'client_rejected',
      by: 'client',
      note: { pl: 'Za mało praktyki z klientem.', en: 'Too little practice with customers.' },
    },
  },
  {
    name: { pl: 'Honorata Jemiołowa', en: 'Honora Mistleton' },
    source: direct,
    stages: [
      [[2, 4, '11:00'], 'answered'],
      [[3, 3, '11:00'], 'qualified'],
    ],
    expects: [[3, 3, '11:00'], { pl: 18_500, en: 5_200 }],
  },
  {
    name: { pl: 'Gerwazy Olszynka', en: 'Gervase Alderkin' },
    source: advert,
    stages: [[[2, 5, '11:00'], 'answered']],
    ended: { at: [3, 2, '15:00'], code: 'place', by: 'candidate' },
  },
  {
    name: { pl: 'Blandyna Skowronkowa', en: 'Blandina Larkwell' },
    source: advert,
    stages: [[[3, 2, '14:00'], 'answered']],
    ended: { at: [3, 5, '10:00'], code: 'place', by: 'candidate' },
  },
  {
    name: { pl: 'Roch Czeremchowski', en: 'Rocco Hagberry' },
    source: direct,
    stages: [[[3, 4, '10:00'], 'answered']],
    ended: { at: [4, 1, '12:00'], code: 'place', by: 'candidate' },
  },
]

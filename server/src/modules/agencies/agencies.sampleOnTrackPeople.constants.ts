import type { SampleCandidate } from './agencies.sample.types.ts'

const direct = 'Podejście bezpośrednie'
const advert = 'Ogłoszenie'

/** Invented people; the notes for the client are in the client's language. */
export const onTrackCandidates: SampleCandidate[] = [
  {
    name: 'Lucjan Wierzbiński-Gaj',
    source: direct,
    noteForClient: 'Six years of field work on measuring systems, calm with customers.',
    stages: [
      [[1, 4, '14:00'], 'answered'],
      [[2, 2, '11:00'], 'qualified'],
      [[3, 1, '12:00'], 'presented'],
      [[3, 4, '13:00'], 'client_interview'],
      [[4, 5, '11:30'], 'offer'],
    ],
    expects: [[2, 2, '11:00'], 17_500],
  },
  {
    name: 'Otylia Rokitnicka',
    source: direct,
    noteForClient: 'Trained two service teams; wants less travel after the first year.',
    stages: [
      [[1, 5, '10:00'], 'answered'],
      [[2, 3, '12:00'], 'qualified'],
      [[3, 1, '12:10'], 'presented'],
      [[4, 2, '14:00'], 'client_interview'],
    ],
    expects: [[2, 3, '12:00'], 18_000],
  },
  {
    name: 'Nikodem Szuwarek',
    source: advert,
    noteForClient: 'Strong in electronics, B2 English, can start in a month.',
    stages: [
      [[2, 1, '13:00'], 'answered'],
      [[2, 4, '14:00'], 'qualified'],
      [[3, 3, '15:00'], 'presented'],
      [[4, 3, '11:00'], 'client_interview'],
    ],
    expects: [[2, 4, '14:00'], 16_500],
  },
  {
    name: 'Apolonia Tarninowa',
    source: advert,
    noteForClient: 'Knows the industry from the customer side.',
    stages: [
      [[2, 2, '15:00'], 'answered'],
      [[3, 2, '10:00'], 'qualified'],
      [[4, 1, '15:00'], 'presented'],
    ],
    expects: [[3, 2, '10:00'], 17_000],
  },
  {
    name: 'Walerian Kłoskowski',
    source: direct,
    noteForClient: 'Background in industrial scales, ready to travel.',
    stages: [
      [[2, 3, '16:00'], 'answered'],
      [[3, 1, '10:00'], 'qualified'],
      [[3, 3, '15:10'], 'presented'],
    ],
    expects: [[3, 1, '10:00'], 16_000],
    ended: {
      at: [4, 2, '16:00'],
      code: 'client_rejected',
      by: 'client',
      note: 'Za mało praktyki z klientem.',
    },
  },
  {
    name: 'Honorata Jemiołowa',
    source: direct,
    stages: [
      [[2, 4, '11:00'], 'answered'],
      [[3, 3, '11:00'], 'qualified'],
    ],
    expects: [[3, 3, '11:00'], 18_500],
  },
  {
    name: 'Gerwazy Olszynka',
    source: advert,
    stages: [[[2, 5, '11:00'], 'answered']],
    ended: { at: [3, 2, '15:00'], code: 'place', by: 'candidate' },
  },
  {
    name: 'Blandyna Skowronkowa',
    source: advert,
    stages: [[[3, 2, '14:00'], 'answered']],
    ended: { at: [3, 5, '10:00'], code: 'place', by: 'candidate' },
  },
  {
    name: 'Roch Czeremchowski',
    source: direct,
    stages: [[[3, 4, '10:00'], 'answered']],
    ended: { at: [4, 1, '12:00'], code: 'place', by: 'candidate' },
  },
]

import type { InBoth, SampleCandidate } from './agencies.sample.types.ts'
import { advert, direct, referral } from './agencies.sampleWords.constants.ts'

export const lateCandidates: InBoth<SampleCandidate>[] = [
  {
    name: { pl: 'Wacław Tokarzewicz-Lis', en: 'Wallace Foxturner' },
    source: advert,
    noteForClient: {
      pl: 'Osiem lat przy tokarkach Fanuc, trzy zmiany bez zastrzeżeń.',
      en: 'Eight years at Fanuc lathes, fine with three shifts.',
    },
    summary: {
      pl: 'Ustawia tokarkę sam, czyta rysunek bez pomocy. Próbę przy maszynie zaliczył w połowie czasu.',
      en: 'Sets up the lathe alone and reads drawings without help. Passed the trial in half of the time.',
    },
    stages: [
      [[2, 1, '14:00'], 'answered'],
      [[2, 3, '10:00'], 'qualified'],
      [[2, 4, '12:00'], 'presented'],
      [[3, 1, '13:00'], 'client_interview'],
      [[3, 3, '10:00'], 'offer'],
      [[3, 5, '11:00'], 'accepted'],
    ],
    permitted: [2, 4, '11:00'],
    expects: [[2, 3, '10:00'], { pl: 8_400, en: 3_450 }],
    hire: { signed: [4, 2, '12:00'], startsInDays: 9, started: [6, 1, '10:00'] },
  },
  {
    name: { pl: 'Sabina Frezowska', en: 'Sabina Millwright' },
    source: direct,
    noteForClient: {
      pl: 'Tokarki i frezarki, zna Fanuc i Heidenhain.',
      en: 'Lathes and mills, knows Fanuc and Heidenhain.',
    },
    summary: {
      pl: 'Programuje proste detale, ustawia obie maszyny. Ma miesiąc wypowiedzenia.',
      en: 'Programs simple parts and sets up both machines. One month of notice.',
    },
    stages: [
      [[2, 3, '15:00'], 'answered'],
      [[3, 1, '11:00'], 'qualified'],
      [[3, 2, '12:00'], 'presented'],
      [[4, 1, '10:00'], 'client_interview'],
      [[4, 3, '11:00'], 'offer'],
      [[4, 5, '10:00'], 'accepted'],
    ],
    permitted: [3, 2, '11:00'],
    expects: [[3, 1, '11:00'], { pl: 8_600, en: 3_500 }],
    hire: { signed: [5, 3, '12:00'], startsInDays: 22 },
  },
  {
    name: { pl: 'Kazimierz Wiórkowski', en: 'Casimir Shavington' },
    source: advert,
    noteForClient: {
      pl: 'Dwa lata przy tokarce, chce się uczyć ustawiania.',
      en: 'Two years at a lathe, wants to learn setting up.',
    },
    stages: [
      [[3, 2, '14:00'], 'answered'],
      [[3, 4, '12:00'], 'qualified'],
      [[4, 1, '12:00'], 'presented'],
      [[4, 4, '13:00'], 'client_interview'],
      [[5, 2, '13:00'], 'offer'],
    ],
    expects: [[3, 4, '12:00'], { pl: 8_000, en: 3_250 }],
    ended: {
      at: [5, 5, '11:00'],
      code: 'counter_offer',
      by: 'candidate',
      note: {
        pl: 'Obecny pracodawca dał podwyżkę i dzienną zmianę.',
        en: 'The present employer gave a rise and the day shift.',
      },
    },
  },
  {
    name: { pl: 'Ludomir Imadłowski', en: 'Ludlow Vicegrip' },
    source: referral,
    noteForClient: {
      pl: 'Zna Heidenhain, gotowy na przyuczenie.',
      en: 'Knows Heidenhain, ready to be trained.',
    },
    stages: [
      [[5, 3, '13:00'], 'answered'],
      [[6, 1, '11:00'], 'qualified'],
      [[6, 3, '11:00'], 'presented'],
    ],
    expects: [[6, 1, '11:00'], { pl: 8_300, en: 3_400 }],
  },
  {
    name: { pl: 'Felicja Suwmiarkowa', en: 'Felicity Calliper' },
    source: advert,
    stages: [
      [[2, 4, '10:00'], 'answered'],
      [[3, 1, '15:00'], 'qualified'],
      [[3, 3, '12:00'], 'presented'],
    ],
    ended: {
      at: [3, 5, '14:00'],
      code: 'client_rejected',
      by: 'client',
      note: { pl: 'Za wolno przy próbie.', en: 'Too slow in the trial.' },
    },
  },
  {
    name: { pl: 'Bonifacy Gwintecki', en: 'Boniface Threadgold' },
    source: advert,
    stages: [[[3, 3, '15:00'], 'answered']],
    ended: {
      at: [4, 1, '15:00'],
      code: 'requirement',
      by: 'candidate',
      requirement: 2,
      note: { pl: 'Bez nocnych zmian.', en: 'No night shifts.' },
    },
  },
  {
    name: { pl: 'Pelagia Nitowska', en: 'Pelagia Rivetson' },
    source: direct,
    stages: [[[3, 5, '10:00'], 'answered']],
    ended: { at: [4, 2, '13:00'], code: 'requirement', by: 'candidate', requirement: 2 },
  },
  {
    name: { pl: 'Teofil Sworzeń', en: 'Theophilus Pinder' },
    source: advert,
    stages: [[[4, 4, '14:00'], 'answered']],
    ended: { at: [5, 1, '12:00'], code: 'requirement', by: 'candidate', requirement: 2 },
  },
]

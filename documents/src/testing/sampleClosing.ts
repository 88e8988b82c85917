import type { ClosingReportView } from '@rytm/contract/views/closingReportView.ts'
import { hostile, hostileText } from './hostileViews.ts'
import { leadRef, sampleHead, sampleReport } from './sampleViews.ts'

/** The same invented project as the weekly report, at its end: nobody was found within the range. */
export const sampleClosing: ClosingReportView = {
  kind: 'closing_report',
  head: sampleHead,
  reportId: '01900000-0000-7000-8000-000000000301',
  number: 1,
  result: 'not_filled',
  openings: 1,
  filledOpenings: 0,
  weeks: 5,
  plannedWeeks: 5,
  lastDay: '2026-11-30',
  sentAt: '2026-11-30T13:40:00Z',
  sentBy: leadRef,
  whatWasDone:
    'Odezwaliśmy się do 112 osób z 46 firm w promieniu godziny drogi od Łodzi, także w firmach produkcyjnych z Piotrkowa i Kutna. Przedstawiliśmy Państwu cztery osoby, dwie były na rozmowie.',
  whatTheMarketSaid:
    'Dwie trzecie osób, które spełniają wymagania, oczekuje ponad 18 500 zł brutto. Drugi powód to dojazd: biuro bez dwóch dni pracy zdalnej jest dziś w tej branży wyjątkiem.',
  whatWeWouldDoNext:
    'Podnieślibyśmy górną granicę widełek do 21 000 zł albo dopuścili osoby bez doświadczenia w produkcji. Każda z tych zmian dałaby co najmniej sześć osób, z którymi już rozmawialiśmy.',
  funnel: sampleReport.funnel.map(({ stage, total }) => ({ stage, total })),
  activity: {
    companiesMapped: 46,
    approaches: 112,
    conversations: 27,
    clientConversations: 6,
    reports: 5,
  },
  evidence: sampleReport.evidence,
  notPutForward: sampleReport.notPutForward,
  openPoints: [
    { text: 'Odpowiemy trzem osobom, które czekają na informację, do 4 grudnia', by: 'agency' },
    { text: 'Decyzja, czy wracamy do poszukiwań w styczniu', by: 'client' },
  ],
  owed: [
    { kind: 'weekly_call', dueAt: '2026-11-20T16:00:00Z', state: 'kept', doneAt: '2026-11-17T10:00:00Z' },
    { kind: 'weekly_report', dueAt: '2026-11-20T15:00:00Z', state: 'kept', doneAt: '2026-11-20T14:12:00Z' },
    { kind: 'weekly_call', dueAt: '2026-11-27T16:00:00Z', state: 'missed', doneAt: null },
    { kind: 'closing_report', dueAt: '2026-12-01T16:00:00Z', state: 'kept', doneAt: '2026-11-30T13:40:00Z' },
  ],
}

export const hostileClosing: ClosingReportView = {
  ...sampleClosing,
  head: { ...sampleHead, title: hostile.markup, clientName: hostile.script, agencyName: hostile.typst },
  whatWasDone: hostileText,
  whatTheMarketSaid: hostile.long,
  whatWeWouldDoNext: hostileText,
  evidence: { ...sampleClosing.evidence, reasons: [{ code: hostile.typst, n: 3 }] },
  openPoints: [{ text: hostileText.slice(0, 500), by: 'client' }],
}

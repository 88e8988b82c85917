import { presentReport } from '@rytm/contract/presentation/reportPresentation.ts'
import type { ReportView } from '@rytm/contract/views/reportView.ts'
import type { PeopleDirectory } from '@rytm/contract/views/shared.ts'
import type { Word } from '@rytm/contract/words/word.ts'
import { factsOf, greeting, signatureOf, type WordedLetterInput, wordsFor } from './letter.ts'
import type { MailPiece, RenderedMail } from './mailContent.ts'
import { renderMail } from './renderMail.ts'
import { closingOf, openingOf } from './wording.ts'

export interface ReportOfMail {
  view: ReportView
  people: PeopleDirectory
  links: { portal: string }
  confidential?: boolean
}

export interface ReportMailInput extends WordedLetterInput {
  /** All reports of the week of one contact at one agency; at least one. */
  reports: [ReportOfMail, ...ReportOfMail[]]
}

export function renderReportMail(input: ReportMailInput): Promise<RenderedMail> {
  const { reports, recipient, branding } = input
  const word = wordsFor(recipient)
  const [first] = reports
  const { head, sentBy, automatic } = first.view
  const author = automatic ? null : (sentBy ?? head.leadConsultant)
  const heads = reports.map(({ view }) => view.head)
  const week = reports.map(({ view }) => String(view.weekNumber))
  const facts = { ...factsOf({ heads, author, people: first.people, recipient }), week }
  const wording = isByHand(reports) ? input.wording : undefined
  return renderMail({
    language: recipient.language,
    subject: reports.length === 1 ? subjectOfOne(first, word) : subjectOfMany(reports, word),
    from: head.agencyName,
    branding,
    pieces: [
      greeting(recipient),
      ...openingOf({
        wording: correctsNothing(reports) ? wording : undefined,
        facts,
        house: word(leadOf(reports)),
      }),
      ...reports.flatMap((report) => reportPieces(report, recipient.language, word)),
    ],
    closing: closingOf({ wording, facts }),
    signature: signatureOf(author, first.people, word),
    foot: [word('foot.reply'), word('foot.link')],
  })
}

/** The agency's sentences speak for somebody who wrote; a report that left by itself has nobody. */
function isByHand(reports: ReportOfMail[]): boolean {
  return reports.every(({ view }) => !view.automatic)
}

/** That something is corrected is news, and the house's to say. */
function correctsNothing(reports: ReportOfMail[]): boolean {
  return reports.every(({ view }) => !view.correction)
}

function leadOf(reports: ReportOfMail[]): string {
  if (reports.length > 1) return 'report.leadMany'
  const view = reports[0]?.view
  if (view?.correction) return 'report.leadCorrection'
  return view?.automatic ? 'report.leadAutomatic' : 'report.lead'
}

function reportPieces(report: ReportOfMail, language: 'pl' | 'en', word: Word): MailPiece[] {
  const presented = presentReport({ view: report.view, people: report.people, language })
  const { needs } = report.view
  const place =
    presented.place === null ? presented.clientName : `${presented.clientName}, ${presented.place}`
  const paragraph = (text: string): MailPiece => ({ kind: 'paragraph', text })
  return [
    { kind: 'title', text: presented.projectTitle, aside: `${place} · ${presented.period}` },
    { kind: 'health', health: presented.health, week: presented.week, sentence: presented.sentence },
    ...(needs.length === 0 ? [] : [paragraph(word('report.needs', { count: needs.length }))]),
    { kind: 'button', label: word('report.open'), url: report.links.portal },
    { kind: 'facts', facts: presented.facts },
    ...presented.sections.flatMap((section): MailPiece[] => [
      { kind: 'heading', text: section.heading },
      ...section.blocks.map((block): MailPiece => ({ kind: 'block', block })),
    ]),
  ]
}

/** The news itself: week, health, decisions. Never pay, never candidates. */
function subjectOfOne({ view, confidential }: ReportOfMail, word: Word): string {
  const { head, weekNumber, plannedWeeks, health, needs } = view
  if (confidential) return word('subject.confidential', { agency: head.agencyName })
  const news = [
    word(weekNumber > plannedWeeks ? 'subject.weekOver' : 'subject.week', {
      week: weekNumber,
      total: plannedWeeks,
    }),
    word(health === null ? 'subject.automatic' : `subject.health.${health}`),
    ...decisions(needs.length, word),
  ].join(', ')
  const subject = word('subject.report', { news, title: head.title, client: head.clientName })
  if (!view.correction) return subject
  return word('subject.correction', { subject: subject.charAt(0).toLowerCase() + subject.slice(1) })
}

function subjectOfMany(reports: ReportOfMail[], word: Word): string {
  const agency = reports[0]?.view.head.agencyName ?? ''
  if (reports.some((report) => report.confidential)) return word('subject.confidential', { agency })
  const troubled = reports.filter(({ view }) => view.health !== null && view.health !== 'on_track').length
  const needed = reports.reduce((sum, { view }) => sum + view.needs.length, 0)
  const news = [
    word('subject.projects', { count: reports.length }),
    ...(troubled === 0 ? [] : [word('subject.troubled', { count: troubled })]),
    ...decisions(needed, word),
  ].join(', ')
  return word('subject.reports', { news, agency })
}

function decisions(count: number, word: Word): string[] {
  return count === 0 ? [] : [word('subject.decisions', { count })]
}

import type { ListBlock } from '@rytm/contract/presentation/blocks.ts'
import {
  presentSchedule,
  type ScheduleWeekPresentation,
} from '@rytm/contract/presentation/schedulePresentation.ts'
import type { ScheduleView } from '@rytm/contract/views/scheduleView.ts'
import type { PeopleDirectory } from '@rytm/contract/views/shared.ts'
import { factsOf, greeting, signatureOf, subjectOf, type WordedLetterInput, wordsFor } from './letter.ts'
import type { MailPiece, RenderedMail } from './mailContent.ts'
import { renderMail } from './renderMail.ts'
import { closingOf, openingOf } from './wording.ts'

export interface ScheduleMailInput extends WordedLetterInput {
  view: ScheduleView
  people: PeopleDirectory
  links: { portal: string }
  /** A later version, sent because something changed. */
  isNewVersion: boolean
}

export function renderScheduleMail(input: ScheduleMailInput): Promise<RenderedMail> {
  const { view, people, recipient, links, isNewVersion, confidential = false, branding, wording } = input
  const word = wordsFor(recipient)
  const presented = presentSchedule({ view, people, language: recipient.language })
  const { clientName, place, version } = presented
  const author = view.publishedBy
  const facts = factsOf({ heads: [view.head], author, people, recipient })
  return renderMail({
    language: recipient.language,
    subject: subjectOf(isNewVersion ? 'scheduleChanged' : 'schedule', view.head, {
      confidential,
      word,
      version: view.versionNumber,
    }),
    from: presented.agencyName,
    branding,
    pieces: [
      greeting(recipient),
      // That something changed is news, and the house's to say.
      ...(isNewVersion
        ? [{ kind: 'paragraph' as const, text: word('schedule.leadChanged') }]
        : openingOf({ wording, facts, house: word('schedule.lead') })),
      {
        kind: 'title',
        text: presented.projectTitle,
        aside: [clientName, place, version].filter((part) => part !== null).join(' · '),
      },
      ...(presented.reason === null ? [] : textPieces(presented.reason.heading, presented.reason.text)),
      ...changePieces(presented.changes),
      { kind: 'paragraph', text: word('schedule.reply') },
      { kind: 'button', label: word('schedule.open'), url: links.portal },
      { kind: 'facts', facts: presented.facts },
      ...presented.weeks.flatMap((week) => weekPieces(week, presented.emptyWeek)),
      ...removedPieces(presented.removed),
    ],
    closing: closingOf({ wording, facts }),
    signature: signatureOf(author, people, word),
    foot: [word('foot.reply'), word('foot.link')],
  })
}

function textPieces(heading: string, text: string): MailPiece[] {
  return [
    { kind: 'heading', text: heading },
    { kind: 'paragraph', text },
  ]
}

function changePieces(changes: ReturnType<typeof presentSchedule>['changes']): MailPiece[] {
  if (changes === null) return []
  const items = changes.items.map((text) => ({ text, meta: null, note: null, state: null }))
  return [
    { kind: 'heading', text: changes.heading },
    { kind: 'block', block: { kind: 'list', caption: null, items } },
  ]
}

function weekPieces(week: ScheduleWeekPresentation, emptyWeek: string): MailPiece[] {
  const items: ListBlock['items'] = week.activities.map((activity) => ({
    text: activity.title,
    meta: [activity.date, activity.ownerWord, activity.change].filter((part) => part !== null).join(' · '),
    note: activity.note,
    state: null,
  }))
  const activities: MailPiece =
    items.length === 0
      ? { kind: 'paragraph', text: emptyWeek, quiet: true }
      : { kind: 'block', block: { kind: 'list', caption: null, items } }
  return [
    { kind: 'heading', text: week.heading, aside: week.dates },
    ...week.daysOff.map((text): MailPiece => ({ kind: 'paragraph', text, quiet: true })),
    activities,
  ]
}

function removedPieces(removed: ReturnType<typeof presentSchedule>['removed']): MailPiece[] {
  if (removed === null) return []
  const items = removed.items.map(({ title, date }) => ({ text: title, meta: date, note: null, state: null }))
  return [
    { kind: 'heading', text: removed.heading },
    { kind: 'block', block: { kind: 'list', caption: null, items } },
  ]
}

import type { PeopleDirectory, ProjectHead } from '@rytm/contract/views/shared.ts'
import { longDate } from '@rytm/contract/words/format.ts'
import type { Word } from '@rytm/contract/words/word.ts'
import { greeting, type LetterInput, signatureOf, subjectOf, wordsFor } from './letter.ts'
import type { MailPiece, RenderedMail } from './mailContent.ts'
import { renderMail } from './renderMail.ts'

export interface KickoffSummary {
  profile: string
  mustHaves: { text: string; rejectWithout: boolean | null; relaxation: string | null }[]
  softCriteria: string
  rhythm: string
  /** As said, "Tuesdays 10:00"; null where none was fixed. */
  weeklySlot: string | null
  ifMarketSaysNo: string
  nextSteps: { text: string; by: string | null }[]
}

export interface KickoffSummaryMailInput extends LetterInput {
  head: ProjectHead
  people: PeopleDirectory
  summary: KickoffSummary
  links: { portal: string | null }
}

export function renderKickoffSummaryMail(input: KickoffSummaryMailInput): Promise<RenderedMail> {
  const { head, people, summary, recipient, links, confidential = false, accent } = input
  const word = wordsFor(recipient)
  return renderMail({
    language: recipient.language,
    subject: subjectOf('kickoff', head, { confidential, word }),
    from: head.agencyName,
    accent,
    pieces: [
      greeting(recipient),
      { kind: 'paragraph', text: word('kickoff.lead') },
      { kind: 'title', text: head.title, aside: head.clientName },
      ...written('profile', summary.profile, word),
      ...mustHaves(summary, word),
      ...written('softCriteria', summary.softCriteria, word),
      ...written('rhythm', rhythmText(summary, word), word),
      ...written('ifMarketSaysNo', summary.ifMarketSaysNo, word),
      ...nextSteps(summary, recipient.language, word),
      ...button(links.portal, word),
    ],
    signature: signatureOf(head.leadConsultant, people, word),
    foot: [word('foot.reply')],
  })
}

function button(url: string | null, word: Word): MailPiece[] {
  return url === null ? [] : [{ kind: 'button', label: word('kickoff.open'), url }]
}

/** What was not talked about has no heading. */
function written(key: string, text: string, word: Word): MailPiece[] {
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== '')
  if (paragraphs.length === 0) return []
  return [
    { kind: 'heading', text: word(`kickoff.${key}`) },
    { kind: 'block', block: { kind: 'text', paragraphs } },
  ]
}

function rhythmText({ rhythm, weeklySlot }: KickoffSummary, word: Word): string {
  return [rhythm, weeklySlot === null ? '' : word('kickoff.weeklySlot', { slot: weeklySlot })].join('\n')
}

function mustHaves({ mustHaves }: KickoffSummary, word: Word): MailPiece[] {
  if (mustHaves.length === 0) return []
  const items = mustHaves.map(({ text, rejectWithout, relaxation }) => ({
    text,
    meta:
      rejectWithout === null
        ? null
        : word(rejectWithout ? 'kickoff.rejectWithout' : 'kickoff.considerWithout'),
    note: relaxation === null ? null : word('kickoff.relaxed', { text: relaxation }),
    state: null,
  }))
  return [
    { kind: 'heading', text: word('kickoff.mustHaves') },
    { kind: 'block', block: { kind: 'list', caption: null, items } },
  ]
}

function nextSteps({ nextSteps }: KickoffSummary, language: 'pl' | 'en', word: Word): MailPiece[] {
  if (nextSteps.length === 0) return []
  const items = nextSteps.map(({ text, by }) => ({
    text,
    meta: by === null ? null : longDate({ date: by, language }),
    note: null,
    state: null,
  }))
  return [
    { kind: 'heading', text: word('kickoff.nextSteps') },
    { kind: 'block', block: { kind: 'list', caption: null, items } },
  ]
}

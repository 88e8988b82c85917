import type { Language } from '@rytm/contract/kernel.ts'
import type { Rhythm, WeeklySlot } from '@rytm/contract/projects.detail.ts'
import type { PeopleDirectory, ProjectHead } from '@rytm/contract/views/shared.ts'
import { longDate, weekdayOf } from '@rytm/contract/words/format.ts'
import type { Word } from '@rytm/contract/words/word.ts'
import { factsOf, greeting, signatureOf, subjectOf, type WordedLetterInput, wordsFor } from './letter.ts'
import type { MailPiece, RenderedMail } from './mailContent.ts'
import { renderMail } from './renderMail.ts'
import { closingOf, openingOf } from './wording.ts'

export interface KickoffSummary {
  profile: string
  mustHaves: {
    text: string
    rejectWithout: boolean | null
    canRelax: 'yes' | 'maybe' | 'no' | null
    relaxNote: string
  }[]
  softCriteria: string
  rhythm: Rhythm
  weeklySlot: WeeklySlot | null
  ifMarketSaysNo: string
  nextSteps: string
  scheduleDueOn: string | null
}

export interface KickoffSummaryMailInput extends WordedLetterInput {
  /** A draft has no dates yet, and the summary does not need them. */
  head: Pick<ProjectHead, 'agencyName' | 'clientName' | 'title' | 'leadConsultant'>
  people: PeopleDirectory
  summary: KickoffSummary
  links: { portal: string | null }
}

export function renderKickoffSummaryMail(input: KickoffSummaryMailInput): Promise<RenderedMail> {
  const { head, people, summary, recipient, links, confidential = false, branding, wording } = input
  const word = wordsFor(recipient)
  const author = head.leadConsultant
  const facts = factsOf({ heads: [head], author, people, recipient })
  return renderMail({
    language: recipient.language,
    subject: subjectOf('kickoff', head, { confidential, word }),
    from: head.agencyName,
    branding,
    pieces: [
      greeting(recipient),
      ...openingOf({ wording, facts, house: word('kickoff.lead') }),
      { kind: 'title', text: head.title, aside: head.clientName },
      ...written('profile', summary.profile, word),
      ...mustHaves(summary, word),
      ...written('softCriteria', summary.softCriteria, word),
      ...written('rhythm', rhythmText(summary, recipient.language, word), word),
      ...written('ifMarketSaysNo', summary.ifMarketSaysNo, word),
      ...written('nextSteps', nextSteps(summary, recipient.language, word), word),
      ...button(links.portal, word),
    ],
    closing: closingOf({ wording, facts }),
    signature: signatureOf(author, people, word),
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

function rhythmText({ rhythm, weeklySlot }: KickoffSummary, language: Language, word: Word): string {
  const { callEvery, reportEvery, channel, note } = rhythm
  return [
    word(`kickoff.callEvery.${callEvery}`),
    weeklySlot &&
      callEvery !== 'none' &&
      word('kickoff.weeklySlot', { slot: slotText(weeklySlot, language) }),
    word(`kickoff.reportEvery.${reportEvery}`),
    word(`kickoff.channel.${channel}`),
    note,
  ]
    .filter(Boolean)
    .join('\n')
}

/** 1 January 2024 was a Monday. */
function slotText({ weekday, time }: WeeklySlot, language: Language) {
  return `${weekdayOf({ date: `2024-01-0${weekday}`, language })}, ${time}`
}

function mustHaves({ mustHaves }: KickoffSummary, word: Word): MailPiece[] {
  if (mustHaves.length === 0) return []
  const items = mustHaves.map(({ text, rejectWithout, canRelax, relaxNote }) => ({
    text,
    meta:
      rejectWithout === null
        ? null
        : word(rejectWithout ? 'kickoff.rejectWithout' : 'kickoff.considerWithout'),
    note: [canRelax && word(`kickoff.canRelax.${canRelax}`), relaxNote].filter(Boolean).join(': ') || null,
    state: null,
  }))
  return [
    { kind: 'heading', text: word('kickoff.mustHaves') },
    { kind: 'block', block: { kind: 'list', caption: null, items } },
  ]
}

function nextSteps({ nextSteps, scheduleDueOn }: KickoffSummary, language: Language, word: Word): string {
  const due =
    scheduleDueOn && word('kickoff.scheduleDue', { date: longDate({ date: scheduleDueOn, language }) })
  return [due, nextSteps].filter(Boolean).join('\n')
}

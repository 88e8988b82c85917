import type { Language } from '@rytm/contract/kernel.ts'
import { domainWords } from '@rytm/contract/words/domainWords.ts'
import { longInstant } from '@rytm/contract/words/format.ts'
import { createVocabulary } from '@rytm/contract/words/vocabulary.ts'
import type { Word } from '@rytm/contract/words/word.ts'
import en from '../../locales/en/notices.json' with { type: 'json' }
import pl from '../../locales/pl/notices.json' with { type: 'json' }
import { greeting, type LetterInput, wordsFor } from './letter.ts'
import type { MailPiece, RenderedMail } from './mailContent.ts'
import { renderMail } from './renderMail.ts'

const noticeWords = createVocabulary({ pl: { notices: pl }, en: { notices: en } })

/** The parts of the mail, in the order of weight. */
export const noticeSections = ['overdue', 'missed', 'silent', 'soon', 'today'] as const
export type NoticeSection = (typeof noticeSections)[number]

export interface NoticeItem {
  section: NoticeSection
  projectId: string
  projectTitle: string
  /** Of a confidential project the subject tells nothing, and the mail not for which client it is. */
  confidential?: boolean
  clientName: string
  /** Null for a client without news. */
  commitmentKind: string | null
  /** When it was due; of a client without news the last contact, null where there was none. */
  at: string | null
  /** Who answers for it; undefined where that is the reader, null where nobody does. */
  responsibleName?: string | null | undefined
}

export interface NoticesMailInput extends LetterInput {
  kind: 'reminder' | 'digest'
  agencyName: string
  items: readonly NoticeItem[]
  /** Of the reader: their times are told on their clocks. */
  zone: string
  /** Where the workspace is. */
  workspaceUrl: string
}

interface Voice {
  say: Word
  language: Language
  zone: string
}

/** What somebody of the agency is reminded of: one mail, the news in its subject. */
export function renderNoticesMail(input: NoticesMailInput): Promise<RenderedMail> {
  const { kind, agencyName, items, recipient, zone, branding } = input
  const { language } = recipient
  const voice = { say: noticeWords(language), language, zone }
  return renderMail({
    language,
    subject: subjectOf(items, voice),
    from: agencyName,
    branding,
    pieces: [
      greeting(recipient),
      { kind: 'paragraph', text: voice.say(`lead.${kind}`) },
      ...noticeSections.flatMap((section) => sectionPieces({ section, items, voice })),
      button(input, voice),
    ],
    signature: [],
    foot: [voice.say('foot'), wordsFor(recipient)('foot.automatic')],
  })
}

/** "2 commitments overdue, 1 client without news: Acme – weekly report…", or the one thing itself if it may be named. */
function subjectOf(items: readonly NoticeItem[], { say, language }: Voice): string {
  const counted = noticeSections
    .map((section) => ({ section, found: items.filter((item) => item.section === section) }))
    .filter(({ found }) => found.length > 0)
  const gravest = counted.flatMap(({ found }) => found)
  const first = gravest.find(({ confidential }) => !confidential)
  const news = counted
    .map(({ section, found }) => say(`count.${section}`, { count: found.length }))
    .join(', ')
  const [only] = items
  if (only && !first && items.length === 1)
    return say('subject.confidential', { codeName: only.projectTitle })
  if (!first) return news
  const shown = say(`short.${first.commitmentKind ? 'owed' : 'silent'}`, {
    client: first.clientName,
    what: whatOf(first, language),
  })
  if (items.length === 1)
    return say('subject.one', { section: say(`section.${first.section}`), first: shown })
  return say('subject.many', { news, first: shown })
}

function sectionPieces({
  section,
  items,
  voice,
}: {
  section: NoticeSection
  items: readonly NoticeItem[]
  voice: Voice
}): MailPiece[] {
  const found = items.filter((item) => item.section === section)
  if (found.length === 0) return []
  return [
    { kind: 'heading', text: voice.say(`section.${section}`) },
    {
      kind: 'block',
      block: { kind: 'list', caption: null, items: found.map((item) => listItem(item, voice)) },
    },
  ]
}

function listItem(item: NoticeItem, { say, language, zone }: Voice) {
  const { section, projectTitle, clientName, commitmentKind, confidential, at } = item
  const when = at && longInstant({ instant: at, language, zone })
  const names = { title: projectTitle, client: clientName, what: capital(whatOf(item, language)) }
  const silence = when ? say('item.lastContact', { when }) : say('item.noContact')
  return {
    text: say(`item.${commitmentKind ? 'owed' : 'silent'}${confidential ? 'Confidential' : ''}`, names),
    meta: commitmentKind && when ? say('item.due', { when }) : silence,
    note: responsibleText(item, say),
    state: section === 'overdue' || section === 'missed' ? ('overdue' as const) : null,
  }
}

function responsibleText({ responsibleName }: NoticeItem, say: Word) {
  if (responsibleName === undefined) return null
  return responsibleName === null ? say('item.nobody') : say('item.responsible', { name: responsibleName })
}

function whatOf({ commitmentKind }: NoticeItem, language: Language) {
  return commitmentKind ? domainWords(language)(`commitment.kind.${commitmentKind}`) : ''
}

function capital(text: string) {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}

/** To the project where it is only one, else to where everything of the day is. */
function button({ items, workspaceUrl }: NoticesMailInput, { say }: Voice): MailPiece {
  const projects = new Set(items.map(({ projectId }) => projectId))
  const [only] = projects
  return projects.size === 1
    ? { kind: 'button', label: say('open.project'), url: `${workspaceUrl}/projects/${only}` }
    : { kind: 'button', label: say('open.workspace'), url: `${workspaceUrl}/` }
}

import type { Wording } from '@rytm/contract/texts.ts'
import type { PeopleDirectory, PersonRef, ProjectHead } from '@rytm/contract/views/shared.ts'
import type { Word } from '@rytm/contract/words/word.ts'
import type { Branding } from '#branding.ts'
import type { MailPiece, MailRecipient } from './mailContent.ts'
import { mailWords } from './mailWords.ts'
import type { LetterFacts } from './wording.ts'

export interface LetterInput {
  recipient: MailRecipient
  /** Subjects of a confidential project carry no role, client or news. */
  confidential?: boolean
  branding?: Branding | undefined
}

/** A letter that the agency words itself. */
export interface WordedLetterInput extends LetterInput {
  wording?: Wording | undefined
}

export function wordsFor({ language }: MailRecipient): Word {
  return mailWords(language)
}

export function greeting({ salutation, language }: MailRecipient): MailPiece {
  const word = mailWords(language)
  const named = salutation?.trim() ?? ''
  return {
    kind: 'paragraph',
    text: named === '' ? word('salutation.neutral') : word('salutation.named', { salutation: named }),
  }
}

export function signatureOf(person: PersonRef | null, people: PeopleDirectory, word: Word): string[] {
  const card = person === null ? undefined : people[person.id]
  if (card === undefined) return []
  return [word('foot.regards'), card.name, card.phone, card.email].filter((line) => line !== undefined)
}

interface Told {
  heads: Pick<ProjectHead, 'agencyName' | 'clientName' | 'title'>[]
  author: PersonRef | null
  people: PeopleDirectory
  recipient: MailRecipient
}

/** What the agency's sentences may speak of; a confidential project is called as its head calls it. */
export function factsOf({ heads, author, people, recipient }: Told): LetterFacts {
  return {
    contact: [recipient.name],
    project: heads.map(({ title }) => title),
    client: heads.map(({ clientName }) => clientName),
    agency: heads.map(({ agencyName }) => agencyName),
    consultant: [author === null ? undefined : people[author.id]?.name],
  }
}

export function subjectOf(
  key: string,
  head: Pick<ProjectHead, 'agencyName' | 'clientName' | 'title'>,
  { confidential, word, ...values }: SubjectValues,
): string {
  if (confidential) return word('subject.confidential', { agency: head.agencyName })
  return word(`subject.${key}`, { title: head.title, client: head.clientName, ...values })
}

/** Whatever the mail says: a confidential project is only called by its code name, and nothing is told of it. */
export function neutralSubject({
  language,
  codeName,
  agencyName,
}: {
  language: MailRecipient['language']
  codeName: string
  agencyName: string
}): string {
  return mailWords(language)('subject.codeName', { codeName, agency: agencyName })
}

interface SubjectValues {
  confidential: boolean
  word: Word
  [value: string]: string | number | boolean | Word
}

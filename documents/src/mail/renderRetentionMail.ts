import { type LetterInput, wordsFor } from './letter.ts'
import type { MailPiece, RenderedMail } from './mailContent.ts'
import { automatic, paragraph } from './renderAccountMail.ts'

export interface RetentionMailInput extends LetterInput {
  agencyName: string
  /** Whose time of keeping ends; the letter names nobody. */
  people: number
  days: number
  links: { list: string }
}

/** To owners and managers, before time erases candidates. */
export function renderRetentionMail(input: RetentionMailInput): Promise<RenderedMail> {
  const { agencyName, people, days, links, recipient, branding } = input
  const word = wordsFor(recipient)
  const pieces: MailPiece[] = [
    paragraph(word('retention.lead', { count: people })),
    paragraph(word('retention.when', { count: days })),
    { kind: 'button', label: word('retention.open'), url: links.list },
    paragraph(word('retention.keep')),
  ]
  const subject = word('subject.retention', { agency: agencyName })
  return automatic({ recipient, branding, from: agencyName, subject, pieces })
}

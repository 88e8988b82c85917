import type { Branding } from '#branding.ts'
import { greeting, type LetterInput, wordsFor } from './letter.ts'
import type { MailPiece, MailRecipient, RenderedMail } from './mailContent.ts'
import { renderMail } from './renderMail.ts'

export const paragraph = (text: string): MailPiece => ({ kind: 'paragraph', text })
export const product = 'Rytm'

export interface SignInCodeMailInput extends LetterInput {
  /** Six digits. */
  code: string
  validMinutes: number
  agencyName?: string
}

/** The code for the client's pages: names no project, whoever reads the subject on a locked screen. */
export function renderSignInCodeMail(input: SignInCodeMailInput): Promise<RenderedMail> {
  const { code, validMinutes, agencyName = product, recipient, branding } = input
  const word = wordsFor(recipient)
  const pieces: MailPiece[] = [
    paragraph(word('code.lead')),
    { kind: 'code', code },
    paragraph(word('code.valid', { count: validMinutes })),
    paragraph(word('code.notAsked')),
  ]
  return automatic({ recipient, branding, from: agencyName, subject: word('subject.code', { code }), pieces })
}

export interface InvitationMailInput extends LetterInput {
  agencyName: string
  inviterName: string
  links: { accept: string }
  validDays: number
}

/** Invites a colleague to the agency's workspace. */
export function renderInvitationMail(input: InvitationMailInput): Promise<RenderedMail> {
  const { agencyName, inviterName, links, validDays, recipient, branding } = input
  const word = wordsFor(recipient)
  const pieces: MailPiece[] = [
    paragraph(word('invitation.lead', { inviter: inviterName, agency: agencyName })),
    { kind: 'button', label: word('invitation.open'), url: links.accept },
    paragraph(word('invitation.valid', { count: validDays })),
    paragraph(word('invitation.notExpected')),
  ]
  const subject = word('subject.invitation', { agency: agencyName })
  return automatic({ recipient, branding, from: agencyName, subject, pieces })
}

export interface PasswordResetMailInput extends LetterInput {
  links: { reset: string }
  validMinutes: number
}

export function renderPasswordResetMail(input: PasswordResetMailInput): Promise<RenderedMail> {
  const { links, validMinutes, recipient, branding } = input
  const word = wordsFor(recipient)
  const pieces: MailPiece[] = [
    paragraph(word('reset.lead')),
    { kind: 'button', label: word('reset.open'), url: links.reset },
    paragraph(word('reset.valid', { count: validMinutes })),
    paragraph(word('reset.notAsked')),
  ]
  return automatic({ recipient, branding, from: product, subject: word('subject.reset'), pieces })
}

interface AutomaticMail {
  recipient: MailRecipient
  branding?: Branding | undefined
  from: string
  subject: string
  pieces: MailPiece[]
}

export function automatic({
  recipient,
  branding,
  from,
  subject,
  pieces,
}: AutomaticMail): Promise<RenderedMail> {
  const { language } = recipient
  const foot = [wordsFor(recipient)('foot.automatic')]
  return renderMail({
    language,
    subject,
    from,
    branding,
    pieces: [greeting(recipient), ...pieces],
    signature: [],
    foot,
  })
}

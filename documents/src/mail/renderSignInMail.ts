import { type LetterInput, wordsFor } from './letter.ts'
import type { MailPiece, RenderedMail } from './mailContent.ts'
import { automatic, paragraph, product } from './renderAccountMail.ts'

interface ToAccountHolder extends LetterInput {
  links: { newPassword: string }
}

export interface SignInNoticeMailInput extends ToAccountHolder {
  /** In words, in the recipient's language and zone. */
  when: string
  /** Undefined where the browser told nothing that is known. */
  device: { browser: string; system: string } | undefined
}

/** Somebody who knows the password came in from a browser not seen before: mostly the recipient. */
export function renderSignInNoticeMail(input: SignInNoticeMailInput): Promise<RenderedMail> {
  const { when, device, links, recipient, branding } = input
  const word = wordsFor(recipient)
  const from = device ? word('signIn.device', device) : word('signIn.unknownDevice')
  const pieces: MailPiece[] = [
    paragraph(word('signIn.lead')),
    {
      kind: 'facts',
      facts: [
        { label: word('signIn.when'), value: when },
        { label: word('signIn.from'), value: from },
      ],
    },
    paragraph(word('signIn.mine')),
    paragraph(word('signIn.notMine')),
    { kind: 'button', label: word('reset.open'), url: links.newPassword },
  ]
  return automatic({ recipient, branding, from: product, subject: word('subject.signIn'), pieces })
}

export interface SignInBlockedMailInput extends ToAccountHolder {
  /** `code`: whoever tries knows the password. */
  step: 'password' | 'code'
}

/** Somebody guesses, or the owner of the account can't remember. */
export function renderSignInBlockedMail(input: SignInBlockedMailInput): Promise<RenderedMail> {
  const { step, links, recipient, branding } = input
  const word = wordsFor(recipient)
  if (step === 'code') {
    const pieces: MailPiece[] = [
      paragraph(word('blocked.code')),
      paragraph(word('signIn.mine')),
      paragraph(word('signIn.notMine')),
      { kind: 'button', label: word('reset.open'), url: links.newPassword },
    ]
    return automatic({ recipient, branding, from: product, subject: word('subject.blocked'), pieces })
  }
  const pieces: MailPiece[] = [
    paragraph(word('blocked.lead')),
    paragraph(word('blocked.mine')),
    { kind: 'button', label: word('reset.open'), url: links.newPassword },
    paragraph(word('blocked.notMine')),
  ]
  return automatic({ recipient, branding, from: product, subject: word('subject.blocked'), pieces })
}

export const accountChanges = [
  'codes_on',
  'codes_off',
  'codes_reset',
  'passkey_added',
  'passkey_removed',
] as const

export interface AccountChangedMailInput extends ToAccountHolder {
  change: (typeof accountChanges)[number]
}

/** How one signs in was changed: mostly by the recipient. */
export function renderAccountChangedMail(input: AccountChangedMailInput): Promise<RenderedMail> {
  const { change, links, recipient, branding } = input
  const word = wordsFor(recipient)
  const pieces: MailPiece[] = [
    paragraph(word(`changed.${change}`)),
    paragraph(word('signIn.mine')),
    paragraph(word('signIn.notMine')),
    { kind: 'button', label: word('reset.open'), url: links.newPassword },
  ]
  return automatic({ recipient, branding, from: product, subject: word('subject.changed'), pieces })
}

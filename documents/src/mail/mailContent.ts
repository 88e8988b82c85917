import type { Language } from '@rytm/contract/kernel.ts'
import type { Block } from '@rytm/contract/presentation/blocks.ts'
import type { Fact, HealthPresentation } from '@rytm/contract/presentation/presenter.ts'
import type { Branding } from '#branding.ts'

/** A mail before it is drawn: HTML and plain text are made from the same pieces, in the same order. */
export type MailPiece =
  | { kind: 'paragraph'; text: string; quiet?: boolean }
  | { kind: 'title'; text: string; aside: string }
  | { kind: 'heading'; text: string; aside?: string }
  | { kind: 'health'; health: HealthPresentation | null; week: string; sentence: string }
  | { kind: 'outcome'; text: string; aside: string }
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'block'; block: Block }
  | { kind: 'code'; code: string }
  | { kind: 'button'; label: string; url: string }

export interface MailContent {
  language: Language
  subject: string
  /** The name above the letter: the agency. */
  from: string
  pieces: MailPiece[]
  /** What the agency says last, before whoever writes signs. */
  closing?: string[]
  /** Name, phone and mail of whoever writes; empty for automatic mail. */
  signature: string[]
  foot: string[]
  branding?: Branding | undefined
}

export interface RenderedMail {
  subject: string
  html: string
  text: string
}

export interface MailRecipient {
  name: string
  /** As the contact is addressed, "Pani Anno" or "Dear Anna"; null for the neutral greeting. */
  salutation: string | null
  language: Language
}

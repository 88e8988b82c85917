import type { Clock } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'

/** What a mail is about, by reference: the sender loads, renders and sends it. */
export type MailContent =
  | { kind: 'schedule'; payload: { versionId: string } }
  | { kind: 'weekly_report'; payload: { reportIds: string[]; gathers: boolean } }
  | { kind: 'report_correction'; payload: { reportId: string } }
  | { kind: 'closing_report'; payload: { reportId: string } }
  | { kind: 'kickoff_summary'; payload: { projectId: string } }
  | { kind: 'portal_code'; payload: { codeId: string } }
  | { kind: 'invitation'; payload: { invitationId: string } }
  | { kind: 'password_reset'; payload: { userId: string } }
  | { kind: 'sign_in_notice'; payload: { deviceId: string } }
  | { kind: 'sign_in_blocked'; payload: { step: 'password' | 'code' } }
  | { kind: 'account_changed'; payload: { change: string } }
  | { kind: 'retention_notice'; payload: { people: number } }
  | { kind: 'reminder'; payload: { memberId: string } }
  | { kind: 'digest'; payload: { memberId: string } }

export type MailKind = MailContent['kind']

export type MailRecipient = { contactId: string } | { memberId: string } | { invitationId: string }

export type OutgoingMail = MailContent & {
  agencyId: AgencyId
  recipient: MailRecipient
  projectId?: string
  /** Absent: at once. */
  leavesAt?: Temporal.Instant
  /** A letter that follows another one is worded as that one was. Absent: as the agency words it now. */
  wordedAt?: Temporal.Instant
}

/** A mail claimed by the sender, still without a word of its text. */
export interface ClaimedMail {
  agencyId: AgencyId
  id: string
  kind: MailKind
  payload: Record<string, unknown>
  contactId: string | null
  memberId: string | null
  invitationId: string | null
  projectId: string | null
  messageId: string
  attempts: number
}

export interface ComposedMail {
  to: { name: string; address: string }
  /** Shown as the sender's name; the address is the installation's. */
  fromName: string
  /** Answers go to the person who wrote. */
  replyTo?: { name: string; address: string }
  subject: string
  html: string
  text: string
  attachments?: { filename: string; contentType: string; content: Uint8Array }[]
}

interface ComposerInput {
  mail: ClaimedMail
  tx: Tx
  clock: Clock
  publicUrl: string
}

/** How a module turns its reference into a mail; each lives in the module's `.mail` file. */
export interface MailComposer {
  /** In the agency's transaction, so codes are made and stored hashed here. `null`: nobody to send to any more. */
  compose(input: ComposerInput): Promise<ComposedMail | null>
  /** What is kept by a mail that the server accepted: a handover. Absent where nothing is. */
  accepted?(input: { mail: ClaimedMail; at: Temporal.Instant; tx: Tx; clock: Clock }): Promise<void>
}

export type MailComposers = Readonly<Record<MailKind, MailComposer>>

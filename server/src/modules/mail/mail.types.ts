import type { AgencyId } from '#platform/tenancy/agencyId.ts'

/** What a mail is about, by reference: the sender loads, renders and sends it. */
export type MailContent =
  | { kind: 'schedule'; payload: { versionId: string } }
  | { kind: 'weekly_report'; payload: { reportId: string } }
  | { kind: 'kickoff_summary'; payload: { projectId: string } }
  | { kind: 'portal_code'; payload: { codeId: string } }
  | { kind: 'invitation'; payload: { invitationId: string } }
  | { kind: 'password_reset'; payload: { userId: string } }

export type MailRecipient = { contactId: string } | { memberId: string } | { invitationId: string }

export type OutgoingMail = MailContent & {
  agencyId: AgencyId
  recipient: MailRecipient
  projectId?: string
}

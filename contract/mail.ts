import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, idParams, instant, page, pageOf } from './kernel.ts'

export const mailStates = ['queued', 'sending', 'accepted', 'stored', 'refused', 'failed'] as const
export const mailKinds = [
  'schedule',
  'weekly_report',
  'report_correction',
  'closing_report',
  'kickoff_summary',
  'portal_code',
  'invitation',
  'password_reset',
  'sign_in_notice',
  'sign_in_blocked',
  'account_changed',
  'retention_notice',
  'reminder',
  'digest',
] as const

/**
 * Letters with a code or a link that lets its holder in. Where they stay in the outbox only an owner may open them, or a
 * manager could let themselves in as somebody else; and nobody where the installation has another agency, whose doors they
 * may open too. Their subject is kept nowhere.
 */
export const lettersThatOpenDoors: readonly string[] = ['portal_code', 'invitation', 'password_reset']

export const mailSummary = z.object({
  id,
  kind: z.enum(mailKinds),
  state: z.enum(mailStates),
  recipient: z.string().nullable(),
  toAddress: z.string().nullable(),
  subject: z.string().nullable(),
  projectId: id.nullable(),
  projectTitle: z.string().nullable(),
  attempts: z.number().int(),
  nextAttemptAt: instant.nullable(),
  lastError: z.string().nullable(),
  createdAt: instant,
  acceptedAt: instant.nullable(),
})
export type MailSummary = z.infer<typeof mailSummary>

/** Text and attachments are kept only where the mail stayed in the outbox. */
export const mailDetail = mailSummary.extend({
  content: z
    .object({
      from: z.string(),
      html: z.string(),
      text: z.string(),
      attachments: z.array(z.object({ filename: z.string(), bytes: z.number().int() })),
    })
    .nullable(),
})

export const listMail = defineEndpoint({
  name: 'mail.list',
  summary: 'The outbox, newest first',
  method: 'GET',
  path: '/api/mail-messages',
  auth: 'member',
  permission: 'mail.read',
  query: page.extend({ state: z.enum(mailStates).optional() }),
  response: pageOf(mailSummary),
})

export const getMail = defineEndpoint({
  name: 'mail.get',
  summary: 'One mail with its text, where it stayed in the outbox',
  method: 'GET',
  path: '/api/mail-messages/{mailId}',
  auth: 'member',
  permission: 'mail.read',
  params: idParams('mailId'),
  response: mailDetail,
})

export const downloadMail = defineEndpoint({
  name: 'mail.download',
  summary: 'A mail that stayed in the outbox, as .eml',
  method: 'GET',
  path: '/api/mail-messages/{mailId}/eml',
  auth: 'member',
  permission: 'mail.read',
  params: idParams('mailId'),
  output: 'file',
})

export const retryMail = defineEndpoint({
  name: 'mail.retry',
  summary: 'Try once more to send a mail that was given up or refused',
  method: 'POST',
  path: '/api/mail-messages/{mailId}/retries',
  auth: 'member',
  permission: 'mail.read',
  params: idParams('mailId'),
  response: mailSummary,
})

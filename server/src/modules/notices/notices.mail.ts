import { renderNoticesMail } from '@rytm/documents/mail/renderNoticesMail.ts'
import { loadLetterBranding } from '#modules/branding/branding.papers.queries.ts'
import type { MailComposer } from '#modules/mail/mail.types.ts'
import { findMemberLetter } from '#modules/people/people.letters.queries.ts'
import { loadNoticeItems, loadReader } from './notices.letters.queries.ts'

/** Reminders of the moment and the digest of the morning; whoever left the agency meanwhile gets none. */
export const noticesMailComposer = (kind: 'reminder' | 'digest'): MailComposer => ({
  async compose({ mail: { agencyId, id, memberId }, tx, publicUrl }) {
    if (!memberId) return null
    const letter = await findMemberLetter({ agencyId, memberId, tx })
    const reader = await loadReader({ agencyId, memberId, tx })
    const items = await loadNoticeItems({ agencyId, mailId: id, memberId, tx })
    if (!letter || !reader || items.length === 0) return null
    const { name, email, language } = letter
    const { branding, fromName } = await loadLetterBranding({ agencyId, tx })
    const rendered = await renderNoticesMail({
      kind,
      items,
      ...reader,
      recipient: { name, salutation: null, language },
      workspaceUrl: publicUrl,
      branding,
    })
    return { ...rendered, to: { name, address: email }, fromName }
  },
})

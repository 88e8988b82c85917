import { renderReportMail } from '@rytm/documents/mail/renderReportMail.ts'
import { loadPaperBranding } from '#modules/branding/branding.papers.queries.ts'
import type { MailComposer } from '#modules/mail/mail.types.ts'
import { handoverTo } from '#modules/projects/projects.handover.usecases.ts'
import { findRecipient } from '#modules/projects/projects.recipients.queries.ts'
import { wordingOf } from '#modules/texts/texts.letters.queries.ts'
import { reportPdf } from '#platform/pdf/pdfRenderer.ts'
import { loadCorrection } from './reports.corrections.queries.ts'
import { insertHandover } from './reports.repository.ts'

/** A correction to one contact, in the contact's language, with the PDF. Whoever lost the right meanwhile gets none. */
export const correctionMailComposer: MailComposer = {
  async compose({ mail, tx, publicUrl }) {
    const { agencyId, contactId } = mail
    const correctionId = String(mail.payload.reportId)
    const sent = await loadCorrection({ agencyId, correctionId, tx })
    if (!sent) return null
    const { row, view, people } = sent
    const contact = await findRecipient({ agencyId, projectId: row.projectId, tx, contactId })
    if (!contact) return null
    const { portalId } = view.head
    const { branding, fromName } = await loadPaperBranding({ agencyId, tx })
    const portal = `${publicUrl}/c/p/${portalId}/corrections/${correctionId}`
    const rendered = await renderReportMail({
      reports: [{ view, people, links: { portal } }],
      recipient: contact,
      branding,
      wording: await wordingOf({ agencyId, mail, language: contact.language, tx }),
    })
    const author = people[row.sentBy]
    return {
      ...rendered,
      to: { name: contact.name, address: contact.email },
      fromName,
      ...(author?.email && { replyTo: { name: author.name, address: author.email } }),
      attachments: [reportPdf({ view, people, language: contact.language, branding })],
    }
  },

  async accepted({ mail, at, tx, clock }) {
    const { agencyId, contactId } = mail
    if (!contactId) return
    const handover = handoverTo({ agencyId, contactId, how: 'smtp', at, clock })
    await insertHandover({ row: { ...handover, correctionId: String(mail.payload.reportId) }, tx })
  },
}

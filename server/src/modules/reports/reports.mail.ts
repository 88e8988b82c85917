import { renderReportMail } from '@rytm/documents/mail/renderReportMail.ts'
import type { MailComposer } from '#modules/mail/mail.types.ts'
import { handoverTo } from '#modules/projects/projects.handover.usecases.ts'
import { findRecipient } from '#modules/projects/projects.recipients.queries.ts'
import { reportPdf } from '#platform/pdf/pdfRenderer.ts'
import { insertHandover } from './reports.repository.ts'
import { loadSentReport } from './reports.sent.queries.ts'

/** A sent report to one contact, in the contact's language, with the PDF. Whoever lost the right meanwhile gets none. */
export const reportMailComposer: MailComposer = {
  async compose({ mail, tx, publicUrl }) {
    const { agencyId } = mail
    const reportId = String(mail.payload.reportId)
    const sent = await loadSentReport({ agencyId, reportId, tx })
    if (!sent) return null
    const { report, view, people } = sent
    const contact = await findRecipient({
      agencyId,
      projectId: report.projectId,
      tx,
      contactId: mail.contactId,
    })
    if (!contact) return null
    const { portalId, agencyName } = view.head
    const rendered = await renderReportMail({
      reports: [{ view, people, links: { portal: `${publicUrl}/c/p/${portalId}/reports/${reportId}` } }],
      recipient: contact,
    })
    // Whoever answers an automatic report reaches the one who leads the project.
    const author = people[report.sentBy ?? view.head.leadConsultant?.id ?? '']
    return {
      ...rendered,
      to: { name: contact.name, address: contact.email },
      fromName: agencyName,
      ...(author?.email && { replyTo: { name: author.name, address: author.email } }),
      attachments: [reportPdf({ view, people, language: contact.language })],
    }
  },

  async accepted({ mail, at, tx, clock }) {
    const { agencyId, contactId } = mail
    if (!contactId) return
    const handover = handoverTo({ agencyId, contactId, how: 'smtp', at, clock })
    await insertHandover({ row: { ...handover, reportId: String(mail.payload.reportId) }, tx })
  },
}

import { renderReportMail } from '@rytm/documents/mail/renderReportMail.ts'
import { maySee } from '@rytm/domain/projects/visibility.ts'
import type { MailComposer } from '#modules/mail/mail.types.ts'
import { contactsOfProject } from '#modules/projects/projects.brief.queries.ts'
import { toDate } from '#platform/clock/clock.ts'
import { newId } from '#platform/ids/newId.ts'
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
    const contacts = await contactsOfProject({ agencyId, projectId: report.projectId, tx })
    const contact = contacts.find(({ contactId }) => contactId === mail.contactId)
    if (!contact?.email || !maySee({ roles: contact.roles, part: 'progress' })) return null
    const { portalId, agencyName } = view.head
    const rendered = await renderReportMail({
      reports: [{ view, people, links: { portal: `${publicUrl}/c/p/${portalId}/reports/${reportId}` } }],
      recipient: contact,
    })
    const author = people[report.sentBy]
    return {
      ...rendered,
      to: { name: contact.name, address: contact.email },
      fromName: agencyName,
      ...(author?.email && { replyTo: { name: author.name, address: author.email } }),
      attachments: [reportPdf({ view, people, language: contact.language })],
    }
  },

  async accepted({ mail, at, tx, clock }) {
    if (!mail.contactId) return
    await insertHandover({
      row: {
        agencyId: mail.agencyId,
        id: newId({ clock }),
        reportId: String(mail.payload.reportId),
        contactId: mail.contactId,
        how: 'smtp',
        handedOverAt: toDate(at),
        recordedAt: toDate(clock.now()),
      },
      tx,
    })
  },
}

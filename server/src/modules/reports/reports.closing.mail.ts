import { renderClosingMail } from '@rytm/documents/mail/renderClosingMail.ts'
import { loadPaperBranding } from '#modules/branding/branding.papers.queries.ts'
import type { MailComposer } from '#modules/mail/mail.types.ts'
import { handoverTo } from '#modules/projects/projects.handover.usecases.ts'
import { findRecipient } from '#modules/projects/projects.recipients.queries.ts'
import { wordingOf } from '#modules/texts/texts.letters.queries.ts'
import { closingPdf } from '#platform/pdf/pdfRenderer.ts'
import { loadSentClosing } from './reports.closingSent.queries.ts'
import { insertHandover } from './reports.repository.ts'

/** A sent closing report to one contact, in the contact's language, with the PDF. */
export const closingMailComposer: MailComposer = {
  async compose({ mail, tx, publicUrl }) {
    const { agencyId, projectId, contactId } = mail
    const closingReportId = String(mail.payload.reportId)
    if (!projectId) return null
    const sent = await loadSentClosing({ agencyId, projectId, closingReportId, tx })
    const contact = await findRecipient({ agencyId, projectId, contactId, tx })
    if (!sent || !contact) return null
    const { report, view, people } = sent
    const { portalId } = view.head
    const { branding, fromName } = await loadPaperBranding({ agencyId, tx })
    const rendered = await renderClosingMail({
      view,
      people,
      recipient: contact,
      branding,
      wording: await wordingOf({ agencyId, mail, language: contact.language, tx }),
      links: { portal: `${publicUrl}/c/p/${portalId}/closing-reports/${closingReportId}` },
    })
    const author = people[report.sentBy]
    return {
      ...rendered,
      to: { name: contact.name, address: contact.email },
      fromName,
      ...(author?.email && { replyTo: { name: author.name, address: author.email } }),
      attachments: [closingPdf({ view, people, language: contact.language, branding })],
    }
  },

  async accepted({ mail, at, tx, clock }) {
    const { agencyId, contactId } = mail
    if (!contactId) return
    const handover = handoverTo({ agencyId, contactId, how: 'smtp', at, clock })
    await insertHandover({ row: { ...handover, closingReportId: String(mail.payload.reportId) }, tx })
  },
}

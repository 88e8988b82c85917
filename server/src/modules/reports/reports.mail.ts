import { type ReportOfMail, renderReportMail } from '@rytm/documents/mail/renderReportMail.ts'
import { loadPaperBranding } from '#modules/branding/branding.papers.queries.ts'
import type { ClaimedMail, MailComposer } from '#modules/mail/mail.types.ts'
import { handoverTo } from '#modules/projects/projects.handover.usecases.ts'
import { findRecipient } from '#modules/projects/projects.recipients.queries.ts'
import { wordingOf } from '#modules/texts/texts.letters.queries.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import { reportPdf } from '#platform/pdf/pdfRenderer.ts'
import { insertHandover, projectOfSent } from './reports.repository.ts'
import { loadSentReport } from './reports.sent.queries.ts'

/**
 * Sent reports of one contact, in the contact's language, each with its PDF. A project in which the contact lost the
 * right meanwhile is left out; where none is left, nothing is mailed.
 */
export const reportMailComposer: MailComposer = {
  async compose({ mail, tx, publicUrl }) {
    const included = await includedReports({ mail, tx })
    const [first] = included
    if (!first) return null
    const { contact, view, people, report } = first
    const reports = included.map(
      (one): ReportOfMail => ({
        view: one.view,
        people: one.people,
        links: { portal: `${publicUrl}/c/p/${one.view.head.portalId}/reports/${one.report.id}` },
      }),
    )
    const { language } = contact
    const { agencyId } = mail
    const { branding, fromName } = await loadPaperBranding({ agencyId, tx })
    const rendered = await renderReportMail({
      reports: reports as [ReportOfMail, ...ReportOfMail[]],
      recipient: contact,
      branding,
      wording: await wordingOf({ agencyId, mail, language, tx }),
    })
    // Whoever answers an automatic report reaches the one who leads the project.
    const author = people[report.sentBy ?? view.head.leadConsultant?.id ?? '']
    return {
      ...rendered,
      to: { name: contact.name, address: contact.email },
      fromName,
      ...(author?.email && { replyTo: { name: author.name, address: author.email } }),
      attachments: included.map((one) =>
        reportPdf({ view: one.view, people: one.people, language, branding, ofSeveral: included.length > 1 }),
      ),
    }
  },

  async accepted({ mail, at, tx, clock }) {
    const { agencyId, contactId } = mail
    if (!contactId) return
    for (const { reportId } of await reportsFor({ mail, tx })) {
      const handover = handoverTo({ agencyId, contactId, how: 'smtp', at, clock })
      await insertHandover({ row: { ...handover, reportId }, tx })
    }
  },
}

/** What this letter carries to its contact, in the order in which it was approved. */
async function includedReports({ mail, tx }: { mail: ClaimedMail; tx: Tx }) {
  const { agencyId } = mail
  const included = []
  for (const { reportId, contact } of await reportsFor({ mail, tx })) {
    const sent = await loadSentReport({ agencyId, reportId, tx })
    if (sent) included.push({ ...sent, contact })
  }
  return included
}

/** Reports of this letter that were sent and that its contact may see. */
async function reportsFor({ mail, tx }: { mail: ClaimedMail; tx: Tx }) {
  const { agencyId, contactId } = mail
  const found = []
  for (const reportId of mail.payload.reportIds as string[]) {
    const [sent] = await projectOfSent({ agencyId, reportId, tx })
    const contact = sent && (await findRecipient({ agencyId, projectId: sent.projectId, tx, contactId }))
    if (contact) found.push({ reportId, contact })
  }
  return found
}

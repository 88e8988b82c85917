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
    const { agencyId } = mail
    const [included, { branding, fromName }] = await Promise.all([
      includedReports({ mail, tx }),
      loadPaperBranding({ agencyId, tx }),
    ])
    const [first] = included
    if (!first) return null
    const { contact, report } = first
    const reports = included.map(
      (one): ReportOfMail => ({
        view: one.view,
        people: one.people,
        links: { portal: `${publicUrl}/c/p/${one.view.head.portalId}/reports/${one.report.id}` },
      }),
    )
    const { language } = contact
    const rendered = await renderReportMail({
      reports: reports as [ReportOfMail, ...ReportOfMail[]],
      recipient: contact,
      branding,
      wording: await wordingOf({ agencyId, mail, language, tx }),
    })
    // Whoever answers an automatic report reaches the one who leads the project.
    const author = first.people[report.sentBy ?? report.view.head.leadConsultant?.id ?? '']
    return {
      ...rendered,
      to: { name: contact.name, address: contact.email },
      fromName,
      ...(author?.email && { replyTo: { name: author.name, address: author.email } }),
      attachments: included.map(({ view, people }) =>
        reportPdf({ view, people, language, branding, ofSeveral: included.length > 1 }),
      ),
    }
  },

  async accepted({ mail, at, tx, clock }) {
    const { agencyId, contactId } = mail
    if (!contactId) return
    const handed = (await reportsFor({ mail, tx })).map(({ reportId }) => {
      const handover = handoverTo({ agencyId, contactId, how: 'smtp', at, clock })
      return insertHandover({ row: { ...handover, reportId }, tx })
    })
    await Promise.all(handed)
  },
}

/** What this letter carries to its contact, in the order in which it was approved. */
async function includedReports({ mail, tx }: { mail: ClaimedMail; tx: Tx }) {
  const { agencyId } = mail
  const found = (await reportsFor({ mail, tx })).map(async ({ reportId, contact }) => {
    const sent = await loadSentReport({ agencyId, reportId, tx })
    return sent && { ...sent, contact }
  })
  return (await Promise.all(found)).filter((report) => report !== undefined)
}

/** Reports of this letter that were sent and that its contact may see. */
async function reportsFor({ mail, tx }: { mail: ClaimedMail; tx: Tx }) {
  const { agencyId, contactId } = mail
  const found = (mail.payload.reportIds as string[]).map(async (reportId) => {
    const [sent] = await projectOfSent({ agencyId, reportId, tx })
    const contact = sent && (await findRecipient({ agencyId, projectId: sent.projectId, tx, contactId }))
    return contact && { reportId, contact }
  })
  return (await Promise.all(found)).filter((report) => report !== undefined)
}

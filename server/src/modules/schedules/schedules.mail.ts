import type { Language } from '@rytm/contract/kernel.ts'
import { renderScheduleMail } from '@rytm/documents/mail/renderScheduleMail.ts'
import { loadPaperBranding } from '#modules/branding/branding.papers.queries.ts'
import type { MailComposer } from '#modules/mail/mail.types.ts'
import { handoverTo } from '#modules/projects/projects.handover.usecases.ts'
import { lockProject } from '#modules/projects/projects.lock.queries.ts'
import { findRecipient } from '#modules/projects/projects.recipients.queries.ts'
import { wordingOf } from '#modules/texts/texts.letters.queries.ts'
import { schedulePdf } from '#platform/pdf/pdfRenderer.ts'
import { findVersion, insertHandover } from './schedules.repository.ts'
import { versionWithPeople } from './schedules.versions.queries.ts'

/** A published version to one contact, in the contact's language, with the PDF. Whoever lost the right meanwhile gets none. */
export const scheduleMailComposer: MailComposer = {
  async compose({ mail, tx, publicUrl }) {
    const { agencyId } = mail
    const versionId = String(mail.payload.versionId)
    const version = await findVersion({ agencyId, versionId, tx })
    if (!version) return null
    const { projectId } = version
    const contact = await findRecipient({ agencyId, projectId, tx, contactId: mail.contactId })
    if (!contact) return null
    const { view, people } = await versionWithPeople({ agencyId, projectId, versionId, tx })
    const { branding, fromName } = await loadPaperBranding({ agencyId, tx })
    const rendered = await renderScheduleMail({
      view,
      people,
      recipient: contact,
      links: { portal: `${publicUrl}/c/p/${view.head.portalId}` },
      isNewVersion: view.versionNumber > 1,
      branding,
      wording: await wordingOf({ agencyId, mail, language: contact.language, tx }),
    })
    const author = people[view.publishedBy.id]
    return {
      ...rendered,
      to: { name: contact.name, address: contact.email },
      fromName,
      ...(author?.email && { replyTo: { name: author.name, address: author.email } }),
      attachments: [schedulePdf({ view, people, language: contact.language as Language, branding })],
    }
  },

  async accepted({ mail, at, tx, clock }) {
    const { agencyId, contactId } = mail
    if (!contactId) return
    const versionId = String(mail.payload.versionId)
    const version = await findVersion({ agencyId, versionId, tx })
    if (!version) return
    await lockProject({ agencyId, projectId: version.projectId, tx })
    const handover = handoverTo({ agencyId, contactId, how: 'smtp', at, clock })
    await insertHandover({ row: { ...handover, versionId }, tx })
  },
}

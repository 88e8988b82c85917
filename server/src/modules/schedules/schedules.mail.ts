import type { Language } from '@rytm/contract/kernel.ts'
import { renderScheduleMail } from '@rytm/documents/mail/renderScheduleMail.ts'
import { maySee } from '@rytm/domain/projects/visibility.ts'
import type { MailComposer } from '#modules/mail/mail.types.ts'
import { contactsOfProject } from '#modules/projects/projects.brief.queries.ts'
import { toDate } from '#platform/clock/clock.ts'
import { newId } from '#platform/ids/newId.ts'
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
    const contacts = await contactsOfProject({ agencyId, projectId, tx })
    const contact = contacts.find(({ contactId }) => contactId === mail.contactId)
    if (!contact?.email || !maySee({ roles: contact.roles, part: 'progress' })) return null
    const { view, people } = await versionWithPeople({ agencyId, projectId, versionId, tx })
    const rendered = await renderScheduleMail({
      view,
      people,
      recipient: contact,
      links: { portal: `${publicUrl}/c/p/${view.head.portalId}` },
      isNewVersion: view.versionNumber > 1,
    })
    const author = people[view.publishedBy.id]
    return {
      ...rendered,
      to: { name: contact.name, address: contact.email },
      fromName: view.head.agencyName,
      ...(author?.email && { replyTo: { name: author.name, address: author.email } }),
      attachments: [schedulePdf({ view, people, language: contact.language as Language })],
    }
  },

  async accepted({ mail, at, tx, clock }) {
    if (!mail.contactId) return
    await insertHandover({
      row: {
        agencyId: mail.agencyId,
        id: newId({ clock }),
        versionId: String(mail.payload.versionId),
        contactId: mail.contactId,
        how: 'smtp',
        handedOverAt: toDate(at),
        recordedAt: toDate(clock.now()),
      },
      tx,
    })
  },
}

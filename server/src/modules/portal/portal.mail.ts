import { renderSignInCodeMail } from '@rytm/documents/mail/renderAccountMail.ts'
import { loadLetterBranding } from '#modules/branding/branding.papers.queries.ts'
import type { MailComposer } from '#modules/mail/mail.types.ts'
import { makeCode } from './portal.codes.usecases.ts'
import { findRecipient } from './portal.recipients.queries.ts'

/** The code for signing in, to the contact itself and to no other address. */
export function portalCodeMailComposer({ secretKey }: { secretKey: string }): MailComposer {
  return {
    async compose({ mail, tx, clock }) {
      const { agencyId, contactId } = mail
      const contact = contactId ? await findRecipient({ agencyId, contactId, tx }) : undefined
      if (!contact) return null
      const made = await makeCode({ codeId: String(mail.payload.codeId), secretKey, tx, clock })
      if (made?.email !== contact.email) return null
      const { agencyName, email: address, ...recipient } = contact
      const { code, validMinutes } = made
      const { branding, fromName } = await loadLetterBranding({ agencyId, tx })
      const rendered = await renderSignInCodeMail({ recipient, code, validMinutes, agencyName, branding })
      return { ...rendered, to: { name: contact.name, address }, fromName }
    },
  }
}

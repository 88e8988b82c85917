import { renderRetentionMail } from '@rytm/documents/mail/renderRetentionMail.ts'
import { announceDays } from '@rytm/domain/candidates/retention.ts'
import type { MailComposer } from '#modules/mail/mail.types.ts'
import { findAgencyLetter } from './privacy.agency.queries.ts'

/** That time is about to erase candidates; whom, only the workspace says. */
export const retentionMailComposer: MailComposer = {
  async compose({ mail: { agencyId, memberId, payload }, tx, publicUrl }) {
    const letter = memberId && (await findAgencyLetter({ agencyId, memberId, tx }))
    if (!letter) return null
    const { name, email, language, agencyName } = letter
    const rendered = await renderRetentionMail({
      recipient: { name, salutation: null, language },
      agencyName,
      people: Number(payload.people),
      days: announceDays,
      links: { list: `${publicUrl}/settings/personal-data` },
    })
    return { ...rendered, to: { name, address: email }, fromName: agencyName }
  },
}

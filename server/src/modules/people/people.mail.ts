import { deviceName } from '@rytm/contract/words/deviceName.ts'
import { longInstant } from '@rytm/contract/words/format.ts'
import { renderInvitationMail, renderPasswordResetMail } from '@rytm/documents/mail/renderAccountMail.ts'
import { renderSignInBlockedMail, renderSignInNoticeMail } from '@rytm/documents/mail/renderSignInMail.ts'
import type { MailComposer } from '#modules/mail/mail.types.ts'
import { toDate } from '#platform/clock/clock.ts'
import { makePasswordResetToken } from './people.codes.usecases.ts'
import { makeInvitationToken } from './people.invitations.usecases.ts'
import { findInvitationLetter, findMemberLetter, findSignInLetter } from './people.letters.queries.ts'

const product = 'Rytm'

export const invitationMailComposer: MailComposer = {
  async compose({ mail: { agencyId, invitationId }, tx, clock, publicUrl }) {
    if (!invitationId) return null
    const letter = await findInvitationLetter({ agencyId, invitationId, now: toDate(clock.now()), tx })
    if (!letter) return null
    const { email, language, agencyName, inviterName } = letter
    const { token, validDays } = await makeInvitationToken({ agencyId, invitationId, tx })
    const rendered = await renderInvitationMail({
      recipient: { name: email, salutation: null, language },
      agencyName,
      inviterName,
      links: { accept: `${publicUrl}/invitation?token=${token}` },
      validDays,
    })
    return { ...rendered, to: { name: email, address: email }, fromName: agencyName }
  },
}

export const passwordResetMailComposer: MailComposer = {
  async compose({ mail: { agencyId, memberId }, tx, clock, publicUrl }) {
    const letter = memberId && (await findMemberLetter({ agencyId, memberId, tx }))
    if (!letter) return null
    const { userId, name, email, language } = letter
    const { token, validMinutes } = await makePasswordResetToken({ userId, tx, clock })
    const rendered = await renderPasswordResetMail({
      recipient: { name, salutation: null, language },
      links: { reset: `${publicUrl}/reset-password?token=${token}` },
      validMinutes,
    })
    return { ...rendered, to: { name, address: email }, fromName: product }
  },
}

const newPassword = (publicUrl: string) => ({ newPassword: `${publicUrl}/forgot-password` })

export const signInNoticeMailComposer: MailComposer = {
  async compose({ mail: { agencyId, memberId, payload }, tx, publicUrl }) {
    const deviceId = String(payload.deviceId)
    const letter = memberId && (await findSignInLetter({ agencyId, memberId, deviceId, tx }))
    if (!letter) return null
    const { name, email, language, userAgent, signedInAt, zone } = letter
    const rendered = await renderSignInNoticeMail({
      recipient: { name, salutation: null, language },
      when: longInstant({ instant: signedInAt.toISOString(), language, zone }),
      device: deviceName(userAgent),
      links: newPassword(publicUrl),
    })
    return { ...rendered, to: { name, address: email }, fromName: product }
  },
}

export const signInBlockedMailComposer: MailComposer = {
  async compose({ mail: { agencyId, memberId }, tx, publicUrl }) {
    const letter = memberId && (await findMemberLetter({ agencyId, memberId, tx }))
    if (!letter) return null
    const { name, email, language } = letter
    const rendered = await renderSignInBlockedMail({
      recipient: { name, salutation: null, language },
      links: newPassword(publicUrl),
    })
    return { ...rendered, to: { name, address: email }, fromName: product }
  },
}

import type { Language } from '@rytm/contract/kernel.ts'
import { deviceName } from '@rytm/contract/words/deviceName.ts'
import { longInstant } from '@rytm/contract/words/format.ts'
import type { RenderedMail } from '@rytm/documents/mail/mailContent.ts'
import { renderInvitationMail, renderPasswordResetMail } from '@rytm/documents/mail/renderAccountMail.ts'
import {
  accountChanges,
  renderAccountChangedMail,
  renderSignInBlockedMail,
  renderSignInNoticeMail,
} from '@rytm/documents/mail/renderSignInMail.ts'
import { loadLetterBranding } from '#modules/branding/branding.papers.queries.ts'
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
    const { branding, fromName } = await loadLetterBranding({ agencyId, tx })
    const { token, validDays } = await makeInvitationToken({ agencyId, invitationId, tx })
    const rendered = await renderInvitationMail({
      recipient: { name: email, salutation: null, language },
      agencyName,
      inviterName,
      links: { accept: `${publicUrl}/invitation?token=${token}` },
      validDays,
      branding,
    })
    return { ...rendered, to: { name: email, address: email }, fromName }
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
  compose: (input) =>
    toAccountHolder(input, (letter) =>
      renderSignInBlockedMail({
        ...letter,
        step: input.mail.payload.step === 'code' ? 'code' : 'password',
      }),
    ),
}

export const accountChangedMailComposer: MailComposer = {
  compose: (input) => {
    const change = accountChanges.find((known) => known === input.mail.payload.change)
    return change
      ? toAccountHolder(input, (letter) => renderAccountChangedMail({ ...letter, change }))
      : Promise.resolve(null)
  },
}

type ComposerInput = Parameters<MailComposer['compose']>[0]

async function toAccountHolder(
  { mail: { agencyId, memberId }, tx, publicUrl }: ComposerInput,
  render: (letter: {
    recipient: { name: string; salutation: null; language: Language }
    links: { newPassword: string }
  }) => Promise<RenderedMail>,
) {
  const found = memberId && (await findMemberLetter({ agencyId, memberId, tx }))
  if (!found) return null
  const { name, email, language } = found
  const recipient = { name, salutation: null, language }
  const rendered = await render({ recipient, links: newPassword(publicUrl) })
  return { ...rendered, to: { name, address: email }, fromName: product }
}

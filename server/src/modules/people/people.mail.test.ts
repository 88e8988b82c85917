import { resetPassword } from '@rytm/contract/people.account.ts'
import { acceptInvitation, revokeInvitation } from '@rytm/contract/people.invitations.ts'
import { getSession, signIn } from '@rytm/contract/people.session.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ClaimedMail, MailComposer } from '#modules/mail/mail.types.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import { newId } from '#platform/ids/newId.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { givenInvitation, givenPerson, send, testPassword } from '#testing/persons.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import {
  invitationMailComposer,
  passwordResetMailComposer,
  signInBlockedMailComposer,
  signInNoticeMailComposer,
} from './people.mail.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

function compose({
  composer,
  agency: { agencyId },
  mail,
}: {
  composer: MailComposer
  agency: TestAgency
  mail: Pick<ClaimedMail, 'kind'> & Partial<ClaimedMail>
}) {
  const claimed: ClaimedMail = {
    agencyId,
    id: newId(test),
    payload: {},
    contactId: null,
    memberId: null,
    invitationId: null,
    projectId: null,
    messageId: '<test@rytm>',
    attempts: 1,
    ...mail,
  }
  return inAgency({ db: test.db, agencyId }, (tx) =>
    composer.compose({ mail: claimed, tx, clock: test.clock, publicUrl: 'https://rytm.example.test' }),
  )
}

const tokenIn = (text: string | undefined, page: string) =>
  new RegExp(`https://rytm\\.example\\.test/${page}\\?token=([\\w-]+)`).exec(text ?? '')?.[1]

it('an invitation carries a link that lets the person join', async () => {
  const agency = await createAgency({ test, name: 'Agencja Zapraszająca' })
  const { invitationId, email } = await givenInvitation({ test, agency })
  const mail = { kind: 'invitation', invitationId } as const
  const letter = await compose({ composer: invitationMailComposer, agency, mail })
  expect(letter).toMatchObject({ to: { address: email }, fromName: 'Agencja Zapraszająca' })
  const token = tokenIn(letter?.text, 'invitation')
  const body = { token, name: 'Nowa Osoba', password: testPassword }
  expect((await send(test, acceptInvitation, { call: { body } })).statusCode).toBe(204)
  expect(await compose({ composer: invitationMailComposer, agency, mail })).toBeNull()
})

it('an invitation that was taken back is not sent', async () => {
  const agency = await createAgency({ test })
  const { invitationId } = await givenInvitation({ test, agency })
  await send(test, revokeInvitation, { call: { params: { invitationId } }, headers: agency.headers })
  const mail = { kind: 'invitation', invitationId } as const
  expect(await compose({ composer: invitationMailComposer, agency, mail })).toBeNull()
})

it('a reset carries a link that sets a new password', async () => {
  const { email, headers, agency } = await givenPerson({ test })
  const { member } = (await send(test, getSession, { headers })).json()
  const mail = { kind: 'password_reset', memberId: member.id } as const
  const letter = await compose({ composer: passwordResetMailComposer, agency, mail })
  expect(letter?.to.address).toBe(email)
  const token = tokenIn(letter?.text, 'reset-password')
  const body = { token, newPassword: 'another password' }
  expect((await send(test, resetPassword, { call: { body } })).statusCode).toBe(204)
})

const desktop = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/150.0.0.0 Safari/537.36'

it('a sign-in in a new browser says when and with what, in the person’s own zone', async () => {
  const { email, headers, agency } = await givenPerson({ test })
  const { member } = (await send(test, getSession, { headers })).json()
  const body = { email, password: testPassword }
  await send(test, signIn, { call: { body }, headers: { 'user-agent': desktop } })
  const mail = { kind: 'sign_in_notice', memberId: member.id, payload: await payloadOf(agency) } as const
  const letter = await compose({ composer: signInNoticeMailComposer, agency, mail })
  expect(letter?.to.address).toBe(email)
  expect(letter?.text).toContain('środa, 7 stycznia, 10:00')
  expect(letter?.text).toContain('Chrome, Windows')
  expect(letter?.text).toContain('https://rytm.example.test/forgot-password')
})

it('failed tries are told without anything that lets somebody in', async () => {
  const { email, headers, agency } = await givenPerson({ test })
  const { member } = (await send(test, getSession, { headers })).json()
  const mail = { kind: 'sign_in_blocked', memberId: member.id } as const
  const letter = await compose({ composer: signInBlockedMailComposer, agency, mail })
  expect(letter?.to.address).toBe(email)
  expect(letter?.text).not.toContain('token')
})

function payloadOf({ agencyId }: TestAgency) {
  return inAgency({ db: test.db, agencyId }, async (tx) => {
    const { rows } = await tx.execute<{ payload: Record<string, unknown> }>(
      "SELECT payload FROM mail_messages WHERE kind = 'sign_in_notice'",
    )
    return rows[0]?.payload ?? {}
  })
}

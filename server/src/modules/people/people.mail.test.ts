import { resetPassword } from '@rytm/contract/people.account.ts'
import { acceptInvitation, revokeInvitation } from '@rytm/contract/people.invitations.ts'
import { getSession } from '@rytm/contract/people.session.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ClaimedMail, MailComposer } from '#modules/mail/mail.types.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import { newId } from '#platform/ids/newId.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { givenInvitation, givenPerson, send, testPassword } from '#testing/persons.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { invitationMailComposer, passwordResetMailComposer } from './people.mail.ts'

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

import { listAudit } from '@rytm/contract/audit.ts'
import { resetPassword } from '@rytm/contract/people.account.ts'
import { getSession, signIn } from '@rytm/contract/people.session.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAgency, createMember } from '#testing/factories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf } from '#testing/testEndpoint.ts'
import { makeOwnerLink } from './people.operator.usecases.ts'

let test: TestApp

beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const newPassword = 'a new long password'

describe('the operator lets an owner in again', () => {
  it('by a token that works once, ends all sessions and stands in the audit log', async () => {
    const { member, headers } = await createAgency({ test })
    const link = await makeOwnerLink({ email: member.email, db: test.db, clock: test.clock })
    if (link.outcome !== 'made') throw new Error(`no link: ${link.outcome}`)
    const audit = await test.inject(requestOf({ endpoint: listAudit, headers }))
    expect(audit.json().items[0]).toMatchObject({
      action: 'people.reset_link_made',
      actor: { kind: 'system' },
    })
    const reset = () =>
      test.inject(requestOf({ endpoint: resetPassword, call: { body: { token: link.token, newPassword } } }))
    expect((await reset()).statusCode).toBe(204)
    expect((await reset()).statusCode).toBe(422)
    expect((await test.inject(requestOf({ endpoint: getSession, headers }))).json().user).toBeNull()
    const body = { email: member.email, password: newPassword }
    expect((await test.inject(requestOf({ endpoint: signIn, call: { body } }))).statusCode).toBe(204)
  })

  it('but nobody else', async () => {
    const { agencyId } = await createAgency({ test })
    const { member } = await createMember({ test, agencyId, role: 'manager' })
    const ask = (email: string) => makeOwnerLink({ email, db: test.db, clock: test.clock })
    expect(await ask(member.email)).toEqual({ outcome: 'not_owner' })
    expect(await ask('nobody@agencja.test')).toEqual({ outcome: 'unknown' })
  })
})

import { listClients } from '@rytm/contract/clients.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  addContact,
  givenOpenProject,
  mailedCode,
  type OpenProject,
  openBrowser,
  signIn,
} from '#testing/portalFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf } from '#testing/testEndpoint.ts'

let test: TestApp
let project: OpenProject
let email: string

beforeAll(async () => {
  test = await createTestApp()
  project = await givenOpenProject({ test })
})
afterAll(() => test.close())
beforeEach(async () => {
  email = (await addContact({ test, project, role: 'decision_maker' })).email
})

const agencyId = () => project.agency.agencyId

async function givenCode() {
  const browser = openBrowser({ test })
  const asked = await browser.submit(await browser.get('/c/sign-in'), '/c/sign-in', { email })
  const code = (await mailedCode({ test, agencyId: agencyId(), email })) ?? ''
  const enter = async (typed = code) => {
    const page = await browser.get(asked.headers.location ?? '')
    return (await browser.submit(page, '/c/code', { code: typed })).statusCode
  }
  return { code, enter }
}

describe('a clock that jumps', () => {
  it('a day ahead and back again ends no session that had days to go', async () => {
    const { get } = await signIn({ test, agencyId: agencyId(), email })
    const { headers } = project.agency
    for (const hours of [24, -24, -1, 1]) {
      test.clock.advance({ hours })
      const workspace = await test.inject(requestOf({ endpoint: listClients, headers }))
      expect([hours, workspace.statusCode, (await get('/c')).statusCode]).toEqual([hours, 200, 200])
    }
  })

  it('a day ahead ends a code, and a new one is good at once', async () => {
    const { enter } = await givenCode()
    test.clock.advance({ hours: 24 })
    expect(await enter()).toBe(422)
    expect(await (await givenCode()).enter()).toBe(303)
  })

  it('an hour back shuts out nobody who has just got a code', async () => {
    const { enter } = await givenCode()
    test.clock.advance({ hours: -1 })
    expect(await enter()).toBe(303)
  })

  it('an hour back makes no code new that was used', async () => {
    const { code, enter } = await givenCode()
    expect(await enter()).toBe(303)
    test.clock.advance({ hours: -1 })
    expect(await (await givenCode()).enter(code)).toBe(422)
  })

  it('an hour back forgives no wrong tries', async () => {
    const { code, enter } = await givenCode()
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
    for (let tries = 0; tries < 5; tries += 1) expect(await enter(wrong)).toBe(422)
    test.clock.advance({ hours: -1 })
    expect(await enter()).toBe(429)
  })
})

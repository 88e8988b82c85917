import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inAgency } from '#platform/db/tenancy.ts'
import {
  addContact,
  type Browser,
  formIn,
  givenOpenProject,
  mailedCode,
  type OpenProject,
  openBrowser,
  signIn,
} from '#testing/portalFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { contactCodes, contactSessions } from './portal.auth.tables.ts'

let test: TestApp
let project: OpenProject
const agencyId = () => project.agency.agencyId

beforeAll(async () => {
  test = await createTestApp()
  project = await givenOpenProject({ test })
})
afterAll(() => test.close())

const givenContact = (options: Partial<Parameters<typeof addContact>[0]> = {}) =>
  addContact({ test, project, role: 'decision_maker', ...options })

async function askForCode({
  email,
  browser = openBrowser({ test }),
  at = '/c/sign-in',
}: {
  email: string
  browser?: Browser
  at?: string
}) {
  test.clock.advance({ seconds: 1 })
  const asked = await browser.submit(await browser.get(at), '/c/sign-in', { email })
  const enter = async (code: string) =>
    browser.submit(await browser.get(asked.headers.location ?? ''), '/c/code', { code })
  return { browser, asked, enter, letter: () => mailedCode({ test, agencyId: agencyId(), email }) }
}

const codesOf = (email: string) => test.db.select().from(contactCodes).where(eq(contactCodes.email, email))
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

describe('signing in', () => {
  it('goes from the link through the letter back to the link', async () => {
    const { email } = await givenContact()
    const link = `/c/p/${project.portalId}`
    const browser = openBrowser({ test })
    expect((await browser.get(link)).statusCode).toBe(401)
    const { enter, letter } = await askForCode({ email, browser, at: link })
    const entered = await enter((await letter()) ?? '')
    expect([entered.statusCode, entered.headers.location]).toEqual([303, link])
    const page = await browser.get(link)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Kontroler finansowy')
  })

  it('keeps the code and the session as hashes only', async () => {
    const { email } = await givenContact()
    const { jar, code } = await signIn({ test, agencyId: agencyId(), email })
    const [row] = await codesOf(email)
    expect(row?.codeHash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(row)).not.toContain(code)
    const sessions = await test.db.select().from(contactSessions)
    expect(JSON.stringify(sessions)).not.toContain(jar.get('rytm.client'))
  })

  it('answers an unknown address like a known one and keeps nothing', async () => {
    const { email } = await givenContact()
    const known = await askForCode({ email })
    const unknown = await askForCode({ email: 'nobody@client.test' })
    for (const { asked } of [known, unknown])
      expect([asked.statusCode, asked.headers.location]).toEqual([303, '/c/code'])
    const pages = await Promise.all([known, unknown].map(({ browser }) => browser.get('/c/code')))
    const [one, two] = pages.map(({ body }) =>
      body
        .replaceAll(email, '@')
        .replaceAll('nobody@client.test', '@')
        .replace(/value="[\w-]{43}"/g, ''),
    )
    expect(one).toBe(two)
    expect(await codesOf('nobody@client.test')).toEqual([])
    for (const { enter } of [known, unknown])
      for (let tries = 1; tries <= 6; tries += 1)
        expect((await enter('000000')).statusCode).toBe(tries > 5 ? 429 : 422)
  })

  it.each(['without a role', 'removed'])('mails nothing to a contact %s', async (what) => {
    const { email, contactId } = await givenContact()
    await inAgency({ db: test.db, agencyId: agencyId() }, async (tx) => {
      if (what === 'without a role')
        await tx.execute(`DELETE FROM project_contacts WHERE contact_id = '${contactId}'`)
      else await tx.execute(`UPDATE contacts SET removed_at = '2026-01-07' WHERE id = '${contactId}'`)
    })
    await askForCode({ email })
    expect(await codesOf(email)).toEqual([])
  })

  it('refuses what is no address and keeps what was typed', async () => {
    const { asked } = await askForCode({ email: 'anna@"><script>' })
    expect(asked.statusCode).toBe(422)
    expect(asked.body).toContain('anna@&quot;&gt;&lt;script&gt;')
  })

  it('mails at most five codes an hour to one address', async () => {
    const { email } = await givenContact()
    for (let times = 0; times < 7; times += 1) await askForCode({ email })
    expect(await codesOf(email)).toHaveLength(5)
    test.clock.advance({ minutes: 61 })
    await askForCode({ email })
    expect(await codesOf(email)).toHaveLength(6)
  })
})

describe('a code', () => {
  it('is used once', async () => {
    const { email } = await givenContact()
    const { code } = await signIn({ test, agencyId: agencyId(), email })
    const { enter } = await askForCode({ email })
    expect((await enter(code)).statusCode).toBe(422)
  })

  it('ends after ten minutes, and the page says so', async () => {
    const { email } = await givenContact()
    const { enter, letter } = await askForCode({ email })
    const code = (await letter()) ?? ''
    test.clock.advance({ minutes: 10 })
    const answer = await enter(code)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Kod stracił ważność')
  })

  it('bears five wrong tries, not a sixth, even with the right digits', async () => {
    const { email } = await givenContact()
    const { enter, letter } = await askForCode({ email })
    const code = (await letter()) ?? ''
    for (let tries = 0; tries < 5; tries += 1) expect((await enter(other(code))).statusCode).toBe(422)
    expect((await enter(code)).statusCode).toBe(429)
    const again = await askForCode({ email })
    expect((await again.enter(code)).statusCode).toBe(422)
    expect((await again.enter((await again.letter()) ?? '')).statusCode).toBe(303)
  })

  it('is good for its own address only', async () => {
    const [mine, theirs] = [await givenContact(), await givenContact()]
    const { letter } = await askForCode(theirs)
    const code = (await letter()) ?? ''
    const { enter } = await askForCode(mine)
    if (code !== (await mailedCode({ test, agencyId: agencyId(), email: mine.email })))
      expect((await enter(code)).statusCode).toBe(422)
  })

  it('is not taken by reading pages, as scanners of mail do', async () => {
    const { email } = await givenContact()
    const { enter, letter, browser } = await askForCode({ email })
    const code = (await letter()) ?? ''
    await openBrowser({ test }).get(`/c/code?email=${email}&code=${code}`)
    await browser.get(`/c/code?code=${code}`)
    expect((await enter(code)).statusCode).toBe(303)
  })
})

describe('a form', () => {
  const fields = async (change: (fields: Record<string, string>) => Record<string, string>, headers = {}) => {
    const browser = openBrowser({ test })
    const { url, fields: sent } = formIn({
      html: (await browser.get('/c/sign-in')).body,
      action: '/c/sign-in',
    })
    return browser.post(url, { ...change(sent), email: 'a@client.test' }, headers)
  }

  it.each<[string, (fields: Record<string, string>) => Record<string, string>]>([
    ['without its token', () => ({})],
    ['with a forged token', () => ({ csrfToken: 'A'.repeat(43) })],
    [
      'with a token that was changed',
      ({ csrfToken }) => ({ csrfToken: `${csrfToken}`.split('').reverse().join('') }),
    ],
  ])('is refused %s', async (_, change) => {
    const answer = await fields(change)
    expect(answer.statusCode).toBe(403)
    expect(answer.headers['content-type']).toContain('text/html')
  })

  it('is refused with a token that a stranger got, once signed in', async () => {
    const { email } = await givenContact()
    const stranger = formIn({
      html: (await openBrowser({ test }).get('/c/sign-in')).body,
      action: '/c/language',
    })
    const { post } = await signIn({ test, agencyId: agencyId(), email })
    expect((await post('/c/sign-out', stranger.fields)).statusCode).toBe(403)
  })

  it('is refused from another site, in words and not in JSON', async () => {
    const answer = await fields((sent) => sent, { origin: 'https://evil.test' })
    expect(answer.statusCode).toBe(403)
    expect(answer.body).toContain('<!doctype html>')
    expect(
      (await fields((sent) => sent, { origin: 'null', 'sec-fetch-site': 'same-origin' })).statusCode,
    ).toBe(303)
  })
})

describe('leading on', () => {
  it.each([
    'https://evil.test',
    '//evil.test',
    '/\\evil.test',
    '/c/../api',
    '/c//evil.test',
    '/cc',
    '/c/p/x?next=//evil',
    'javascript:alert(1)',
    '/c/%0d%0aset-cookie',
  ])('goes nowhere else: %s', async (next) => {
    const { email } = await givenContact()
    const { asked, enter, letter } = await askForCode({
      email,
      at: `/c/sign-in?next=${encodeURIComponent(next)}`,
    })
    expect(asked.headers.location).toBe('/c/code')
    expect((await enter((await letter()) ?? '')).headers.location).toBe('/c')
  })

  it('comes back from the language to its own pages only', async () => {
    const browser = openBrowser({ test })
    const answer = await browser.submit(await browser.get('/c/sign-in'), '/c/language', {
      returnTo: '//evil.test',
    })
    expect(answer.headers.location).toBe('/c')
  })
})

describe('language', () => {
  it('is the contact’s own, until somebody says otherwise, and then stays', async () => {
    const { email } = await givenContact({ language: 'en' })
    const { get, submit } = await signIn({ test, agencyId: agencyId(), email })
    expect((await get('/c')).body).toContain('Your projects')
    expect((await get('/c?language=pl')).body).toContain('lang="pl"')
    const switched = await get('/c')
    expect(switched.body).toContain('<html lang="pl">')
    expect((await submit(switched, '/c/language')).headers.location).toBe('/c')
    expect((await get('/c')).body).toContain('<html lang="en">')
  })
})

describe('sessions', () => {
  it('carry a cookie that script and other sites do not get', async () => {
    const { email } = await givenContact()
    const { entered } = await signIn({ test, agencyId: agencyId(), email })
    const cookie = entered.cookies.find(({ name }) => name === 'rytm.client')
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/c', maxAge: 90 * 86_400 })
  })

  it('end after 90 days', async () => {
    const { email } = await givenContact()
    const { get } = await signIn({ test, agencyId: agencyId(), email })
    test.clock.advance({ hours: 90 * 24 - 1 })
    expect((await get('/c')).statusCode).toBe(200)
    test.clock.advance({ hours: 1 })
    expect((await get('/c')).statusCode).toBe(401)
  })

  it('are seen and ended by their owner, one or all others', async () => {
    const { email } = await givenContact()
    const [first, second, third] = [
      await signIn({ test, agencyId: agencyId(), email }),
      await signIn({ test, agencyId: agencyId(), email }),
      await signIn({ test, agencyId: agencyId(), email }),
    ]
    const list = await first.get('/c/sessions')
    expect(list.body.match(/name="sessionId"/g)).toHaveLength(3)
    expect((await first.submit(list, '/c/sessions/end-others')).headers.location).toBe('/c/sessions')
    expect((await first.get('/c/sessions')).body).toContain('Dostęp zakończony.')
    for (const { get } of [second, third]) expect((await get('/c')).statusCode).toBe(401)
    expect((await first.submit(await first.get('/c/sessions'), '/c/sessions/end')).headers.location).toBe(
      '/c/signed-out',
    )
    expect((await first.get('/c')).statusCode).toBe(401)
  })

  it('of others cannot be ended', async () => {
    const [mine, theirs] = [await givenContact(), await givenContact()]
    const me = await signIn({ test, agencyId: agencyId(), email: mine.email })
    const they = await signIn({ test, agencyId: agencyId(), email: theirs.email })
    const { fields } = formIn({ html: (await they.get('/c/sessions')).body, action: '/c/sessions/end' })
    await me.submit(await me.get('/c/sessions'), '/c/sessions/end', { sessionId: fields.sessionId ?? '' })
    expect((await they.get('/c')).statusCode).toBe(200)
  })

  it('end with signing out, also for whoever kept the cookie', async () => {
    const { email } = await givenContact()
    const { get, submit, jar } = await signIn({ test, agencyId: agencyId(), email })
    const kept = jar.get('rytm.client') ?? ''
    await submit(await get('/c'), '/c/sign-out')
    jar.set('rytm.client', kept)
    expect((await get('/c')).statusCode).toBe(401)
  })

  it('of the workspace open nothing here, and the other way round', async () => {
    const answer = await test.inject({ url: '/c', headers: project.agency.headers })
    expect(answer.statusCode).toBe(401)
    const { email } = await givenContact()
    const { jar } = await signIn({ test, agencyId: agencyId(), email })
    const cookie = ['rytm.client', 'rytm.session_token']
      .map((name) => `${name}=${jar.get('rytm.client')}`)
      .join('; ')
    expect((await test.inject({ url: '/api/clients', headers: { cookie } })).statusCode).toBe(401)
  })
})

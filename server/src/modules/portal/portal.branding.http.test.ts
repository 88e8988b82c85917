import { deflateSync } from 'node:zlib'
import { addLogo, removeLogo, saveBranding } from '@rytm/contract/branding.ts'
import { pngLogo, pngOf } from '@rytm/documents/testing/logos.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { formWith } from '#testing/importFactories.ts'
import {
  addContact,
  type Browser,
  givenOpenProject,
  type OpenProject,
  signIn,
} from '#testing/portalFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf } from '#testing/testEndpoint.ts'

let test: TestApp
let project: OpenProject
let reader: Browser
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const words = { accent: '#f5c400', footer: { pl: 'KRAZ 12345', en: 'Certificate 12345' }, senderName: '' }

async function givenReader() {
  const { email } = await addContact({ test, project, role: 'decision_maker' })
  return signIn({ test, agencyId: project.agency.agencyId, email })
}
const save = (revision: number, change: object = {}) =>
  test.inject(
    requestOf({
      endpoint: saveBranding,
      call: { body: { ...words, ...change, revision } },
      headers: project.agency.headers,
    }),
  )
const put = (content: Buffer) =>
  test.inject(
    requestOf({
      endpoint: addLogo,
      call: { raw: formWith({ content, name: 'logo.png' }) },
      headers: project.agency.headers,
    }),
  )
const page = async (path = '') => (await reader.get(`/c/p/${project.portalId}${path}`)).body
const styleIn = (html: string) => /<link rel="stylesheet" href="(\/c\/brand\/[^"]+)"/.exec(html)?.[1]
const logoIn = (html: string) => /<img class="logo" src="([^"]+)"/.exec(html)?.[1]

beforeEach(async () => {
  project = await givenOpenProject({ test })
  reader = await givenReader()
})

describe('the pages of an agency', () => {
  it('are those of the house until it chooses', async () => {
    const html = await page()
    expect([styleIn(html), logoIn(html)]).toEqual([undefined, undefined])
  })

  it('wear its colour, moved until it can be read in light and dark, by a sheet of their own', async () => {
    await save(0)
    const style = styleIn(await page()) ?? ''
    const { headers, body } = await reader.get(style)
    expect(headers['content-type']).toBe('text/css; charset=utf-8')
    expect(headers['cache-control']).toBe('private, max-age=31536000, immutable')
    expect(body).toContain('html:root{--accent:#876c00;--on-accent:#ffffff;')
    expect(body).toContain('(prefers-color-scheme:dark){html:root{--accent:#f5c400;--on-accent:#0d2020;')
  })

  it('have another address of the sheet after each change', async () => {
    await save(0)
    const before = styleIn(await page()) ?? ''
    await save(1, { accent: '#7a2048' })
    const after = styleIn(await page()) ?? ''
    expect(after).not.toBe(before)
    expect((await reader.get(before)).statusCode).toBe(404)
    expect((await reader.get(after)).body).toContain('#7a2048')
  })

  it('show its logo in its proportions and its footer in the language of the reader, without script or style', async () => {
    await save(0)
    await put(pngLogo)
    const everywhere = [
      await page(),
      await page('/schedule'),
      await page(`/reports/${project.reportId}`),
      (await reader.get('/c')).body,
      (await reader.get('/c/sessions')).body,
    ]
    for (const html of everywhere) {
      expect(html).toMatch(/<img class="logo" src="[^"]+" alt="[^"]+" width="120" height="40"\/>/)
      expect(html).toContain('KRAZ 12345')
      expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+="/i)
    }
    expect(await page('?language=en')).toContain('Certificate 12345')
    const logo = await reader.get(logoIn(everywhere[0] ?? '') ?? '')
    expect(logo.rawPayload.equals(pngLogo)).toBe(true)
    expect(logo.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' })
  })

  it('show the name again when the logo is taken away', async () => {
    await put(pngLogo)
    const logo = logoIn(await page()) ?? ''
    await test.inject(requestOf({ endpoint: removeLogo, headers: project.agency.headers }))
    expect(logoIn(await page())).toBeUndefined()
    expect((await reader.get(logo)).statusCode).toBe(404)
  })

  it('stay below 60 kB in all: a heavy logo is not shown there', async () => {
    const sheet = (await reader.get('/c/assets/portal.css')).body
    await save(0)
    await put(pngOf({ width: 100, height: 90, more: [['tEXt', Buffer.alloc(100_000)]] }))
    const html = await page()
    const files = [styleIn(html), logoIn(html)].filter((url) => url !== undefined)
    expect(files).toHaveLength(2)
    const sizes = await Promise.all(files.map(async (url) => (await reader.get(url)).rawPayload.length))
    expect(Buffer.byteLength(html + sheet) + sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000)
    const loose = deflateSync(Buffer.alloc((200 * 3 + 1) * 100), { level: 0 })
    expect((await put(pngOf({ width: 200, height: 100, pixels: loose }))).statusCode).toBe(201)
    expect(logoIn(await page())).toBeUndefined()
  })
})

describe('the files of a brand', () => {
  it('are there for nobody whom the agency does not know', async () => {
    await save(0)
    await put(pngLogo)
    const html = await page()
    const urls = [styleIn(html) ?? '', logoIn(html) ?? '']
    project = await givenOpenProject({ test })
    const other = await givenReader()
    for (const url of urls) {
      expect((await reader.get(url)).statusCode).toBe(200)
      expect((await other.get(url)).statusCode).toBe(404)
      expect((await test.inject({ method: 'GET', url })).statusCode).toBe(404)
    }
  })

  it.each(['not-an-id', '0198c0de-0000-7000-8000-000000000000', '%2e%2e'])(
    'have no address that can be guessed: %s',
    async (version) => {
      expect((await reader.get(`/c/brand/${version}/style.css`)).statusCode).toBe(404)
      expect((await reader.get(`/c/brand/${version}/logo`)).statusCode).toBe(404)
    },
  )

  it('and whoever has to sign in first sees the house, and nothing of the agency', async () => {
    await save(0)
    const { body } = await test.inject({ method: 'GET', url: `/c/p/${project.portalId}` })
    expect(body).not.toMatch(/brand|KRAZ/)
  })
})

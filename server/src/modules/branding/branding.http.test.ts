import { deflateSync } from 'node:zlib'
import { listAudit } from '@rytm/contract/audit.ts'
import * as contract from '@rytm/contract/branding.ts'
import { jpgLogo, pngLogo, pngOf } from '@rytm/documents/testing/logos.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAgency, createMember } from '#testing/factories.ts'
import { formWith } from '#testing/importFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf, testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const chosen = {
  accent: '#f5c400',
  footer: { pl: 'Agencja Próbna, KRAZ 12345', en: 'Sample Agency' },
  senderName: 'Agencja Próbna – rekrutacje',
}
const body = { ...chosen, revision: 0 }
const refusedWords = {
  'a colour by name': { body: { ...body, language: 'pl', accent: 'red' } },
  'a colour that goes on': { body: { ...body, language: 'pl', accent: '#123456;}' } },
  'a sender with an address': { body: { ...body, language: 'pl', senderName: 'Bank <ceo@bank.test>' } },
  'a footer of several lines': {
    body: { ...body, language: 'pl', footer: { pl: 'a\nBcc: x', en: '' } },
  },
  'a footer without end': { body: { ...body, language: 'pl', footer: { pl: 'ż'.repeat(241), en: '' } } },
}

testEndpoint('branding.get', { endpoint: contract.getBranding, test: () => test })
testEndpoint('branding.save', {
  endpoint: contract.saveBranding,
  test: () => test,
  arrange: async () => ({ body }),
  refused: refusedWords,
})
testEndpoint('branding.preview', {
  endpoint: contract.previewBranding,
  test: () => test,
  arrange: async () => ({ body: { ...chosen, language: 'pl' } }),
  refused: { ...refusedWords, 'an unknown language': { body: { ...chosen, language: 'de' } } },
})
testEndpoint('branding.add_logo', {
  endpoint: contract.addLogo,
  test: () => test,
  refused: { 'a body that is no form': { body: { file: 'x' } }, 'no body': { body: undefined } },
})
testEndpoint('branding.remove_logo', { endpoint: contract.removeLogo, test: () => test })
testEndpoint('branding.logo', {
  endpoint: contract.downloadLogo,
  test: () => test,
  refused: { 'a version without end': { query: { version: 'x'.repeat(41) } } },
})

async function given() {
  const agency = await createAgency({ test })
  const { headers } = agency
  type Endpoint = Parameters<typeof requestOf>[0]['endpoint']
  const send = (endpoint: Endpoint, typed?: unknown, by = headers) =>
    test.inject(requestOf({ endpoint, call: { body: typed }, headers: by }))
  const put = (content: Buffer, name = 'logo.png') =>
    test.inject(
      requestOf({ endpoint: contract.addLogo, call: { raw: formWith({ content, name }) }, headers }),
    )
  const read = async () => (await send(contract.getBranding)).json<contract.BrandingView>()
  return { ...agency, send, put, read }
}

describe('what an agency puts on what leaves it', () => {
  it('is nothing at first, and kept as chosen', async () => {
    const { send, read, agencyId } = await given()
    expect(await read()).toMatchObject({ accent: null, senderName: '', revision: 0, logo: null })
    const answer = await send(contract.saveBranding, { ...body, accent: '#F5C400' })
    expect(answer.json()).toMatchObject({ ...chosen, revision: 1 })
    const other = await given()
    expect(other.agencyId).not.toBe(agencyId)
    expect(await other.read()).toMatchObject({ accent: null, footer: { pl: '', en: '' } })
  })

  it('is never overwritten by whoever read an older one', async () => {
    const { send, read } = await given()
    await send(contract.saveBranding, body)
    const late = await send(contract.saveBranding, { ...body, accent: '#000000' })
    expect([late.statusCode, late.json().code]).toEqual([409, 'branding.changed_meanwhile'])
    expect(await read()).toMatchObject({ accent: '#f5c400', revision: 1 })
  })

  it('can be looked at before it is saved, in both languages', async () => {
    const { send, read } = await given()
    for (const [language, title] of [
      ['pl', 'Kontroler finansowy'],
      ['en', 'Financial Controller'],
    ] as const) {
      const { mail, paper } = (await send(contract.previewBranding, { ...chosen, language })).json()
      expect(mail.fromName).toBe(chosen.senderName)
      expect(mail.subject).toContain(title)
      expect(mail.html).toContain(chosen.footer[language])
      expect(paper).toContain('#876c00')
    }
    expect(await read()).toMatchObject({ revision: 0 })
  })

  it.each(['owner', 'manager', 'consultant'] as const)(
    'may be changed by whom the table names: %s',
    async (role) => {
      const { agencyId, send } = await given()
      const { headers } = await createMember({ test, agencyId, role })
      const allowed = role !== 'consultant'
      expect((await send(contract.getBranding, undefined, headers)).statusCode).toBe(200)
      expect((await send(contract.saveBranding, body, headers)).statusCode).toBe(allowed ? 200 : 403)
      expect((await send(contract.removeLogo, undefined, headers)).statusCode).toBe(allowed ? 404 : 403)
    },
  )
})

describe('a logo', () => {
  it('is put, saved as a file, and taken away', async () => {
    const { send, put, read } = await given()
    const added = await put(pngLogo)
    expect([added.statusCode, added.json().logo]).toMatchObject([
      201,
      { format: 'png', width: 120, height: 40, bytes: pngLogo.length, shownOnPages: true },
    ])
    const file = await send(contract.downloadLogo)
    expect(file.rawPayload.equals(pngLogo)).toBe(true)
    expect(file.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': expect.stringContaining('attachment'),
      'x-content-type-options': 'nosniff',
    })
    expect((await put(jpgLogo, 'logo.jpg')).json().logo).toMatchObject({ format: 'jpg' })
    expect((await send(contract.removeLogo)).statusCode).toBe(204)
    expect((await read()).logo).toBeNull()
    expect((await send(contract.downloadLogo)).json().code).toBe('branding.logo_not_found')
  })

  it('leaves what is typed at the same time alone', async () => {
    const { send, put, read } = await given()
    await put(pngLogo)
    await send(contract.saveBranding, body)
    await put(pngLogo)
    expect(await read()).toMatchObject({ ...chosen, revision: 1, logo: { width: 120 } })
  })

  it('is on papers alone when it is heavy', async () => {
    const { put } = await given()
    const heavy = pngOf({ width: 200, height: 100, pixels: loosePixels(200, 100) })
    expect(heavy.length).toBeGreaterThan(30_000)
    expect((await put(heavy)).json().logo).toMatchObject({ shownOnPages: false })
  })

  it.each<[string, Buffer, number, string]>([
    ['a page behind the head of a PNG', headOf(pngLogo, '<html><script>'), 422, 'logo_refused'],
    ['a drawing with script', Buffer.from('<svg onload="alert(1)"/>'), 422, 'logo_refused'],
    [
      'a PNG whose pixels are none',
      pngOf({ width: 40, height: 20, pixels: Buffer.from('no') }),
      422,
      'logo_refused',
    ],
    ['huge', pngOf({ width: 60_000, height: 60_000, pixels: Buffer.from('x') }), 422, 'logo_size_refused'],
    ['a dot', pngOf({ width: 1, height: 1 }), 422, 'logo_size_refused'],
    ['more than 500 kB', Buffer.concat([pngLogo, Buffer.alloc(500_000)]), 422, 'logo_too_large'],
    ['nothing', Buffer.alloc(0), 400, 'logo_missing'],
  ])('is refused when it is %s', async (_what, content, status, code) => {
    const { put, read } = await given()
    const answer = await put(content)
    expect([answer.statusCode, answer.json().code]).toEqual([status, `branding.${code}`])
    expect((await read()).logo).toBeNull()
  })

  it('is not even read to its end beyond 10 MB', async () => {
    const { put } = await given()
    const answer = await put(Buffer.concat([pngLogo, Buffer.alloc(10 * 1024 * 1024)]))
    expect([answer.statusCode, answer.json().code]).toEqual([413, 'http.too_large'])
  })

  it('leaves a trace of who changed what', async () => {
    const { send, put } = await given()
    await send(contract.saveBranding, body)
    test.clock.advance({ seconds: 1 })
    await put(pngLogo)
    test.clock.advance({ seconds: 1 })
    await send(contract.removeLogo)
    const { items } = (await send(listAudit)).json()
    expect(items.map(({ action }: { action: string }) => action)).toEqual([
      'branding.logo_removed',
      'branding.logo_added',
      'branding.saved',
    ])
  })
})

function headOf(picture: Buffer, page: string) {
  return Buffer.concat([picture.subarray(0, 33), Buffer.from(page)])
}

/** As large as it was, without being pressed together. */
function loosePixels(width: number, height: number) {
  return deflateSync(Buffer.alloc((width * 3 + 1) * height), { level: 0 })
}

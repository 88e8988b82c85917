import { listAudit } from '@rytm/contract/audit.ts'
import { saveBranding } from '@rytm/contract/branding.ts'
import * as contract from '@rytm/contract/texts.ts'
import { mostCharacters } from '@rytm/domain/texts/letterText.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAgency, createMember } from '#testing/factories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf, testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const words = { opening: 'plan projektu {project}:', closing: 'Do usłyszenia, {contact}.' }
const typed = { letter: 'schedule', language: 'pl', ...words }
const body = { ...typed, revision: 0 }
const refused = {
  'a letter that has no texts': { body: { ...body, letter: 'portal_code' } },
  'an unknown language': { body: { ...body, language: 'de' } },
  'a text without end': { body: { ...body, opening: 'ż'.repeat(mostCharacters + 1) } },
  'what controls a screen': { body: { ...body, closing: 'a\u0007b' } },
  'another kind of line': { body: { ...body, closing: 'a\u2028b' } },
}

testEndpoint('texts.list', { endpoint: contract.listTexts, test: () => test })
testEndpoint('texts.save', {
  endpoint: contract.saveText,
  test: () => test,
  arrange: async () => ({ body }),
  refused: { ...refused, 'no revision': { body: typed } },
})
testEndpoint('texts.preview', {
  endpoint: contract.previewText,
  test: () => test,
  arrange: async () => ({ body: typed }),
  refused,
})

async function given() {
  const agency = await createAgency({ test })
  type Endpoint = Parameters<typeof requestOf>[0]['endpoint']
  const send = (endpoint: Endpoint, input?: unknown, by = agency.headers) =>
    test.inject(requestOf({ endpoint, call: { body: input }, headers: by }))
  const read = async () => (await send(contract.listTexts)).json<{ items: contract.TextTemplate[] }>().items
  return { ...agency, send, read }
}

describe('how an agency words its letters', () => {
  it('is the house’s way at first: four letters in two languages', async () => {
    const { read } = await given()
    const items = await read()
    expect(items).toHaveLength(8)
    for (const item of items)
      expect(item).toMatchObject({ opening: '', closing: '', revision: 0, savedAt: null, savedBy: null })
    expect(items.find(({ letter, language }) => letter === 'schedule' && language === 'en')?.house).toEqual({
      opening: 'Here is the schedule of activities: what happens in which week.',
      closing: '',
    })
  })

  it('is kept for one letter in one language, and for this agency alone', async () => {
    const { send, read } = await given()
    const saved = await send(contract.saveText, { ...body, opening: ' Raz\r\ndwa ' })
    expect(saved.json()).toMatchObject({
      letter: 'schedule',
      language: 'pl',
      opening: 'Raz\ndwa',
      closing: words.closing,
      revision: 1,
      savedBy: 'Osoba Próbna',
    })
    expect((await read()).filter(({ revision }) => revision > 0)).toEqual([saved.json()])
    expect((await (await given()).read()).every(({ revision }) => revision === 0)).toBe(true)
  })

  it('is the house’s again when it is emptied', async () => {
    const { send } = await given()
    await send(contract.saveText, body)
    const emptied = await send(contract.saveText, { ...body, opening: '', closing: '', revision: 1 })
    expect(emptied.json()).toMatchObject({ opening: '', closing: '', revision: 2 })
  })

  it('is not saved over what somebody else saved', async () => {
    const { send, read } = await given()
    const both = await Promise.all(['A', 'B'].map((opening) => send(contract.saveText, { ...body, opening })))
    expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
    const stale = both.find(({ statusCode }) => statusCode === 409)
    expect(stale?.json()).toMatchObject({ code: 'texts.changed_meanwhile' })
    const first = both.find(({ statusCode }) => statusCode === 200)?.json()
    expect(await read()).toContainEqual(first)
    expect((await send(contract.saveText, { ...body, revision: 7 })).statusCode).toBe(409)
  })

  it.each(['save', 'preview'])(
    'names what nobody can fill in, and what could stand there: %s',
    async (how) => {
      const { send } = await given()
      const endpoint = how === 'save' ? contract.saveText : contract.previewText
      const unknown = await send(endpoint, { ...body, closing: 'Tydzień {week}, {imię}' })
      expect(unknown.statusCode).toBe(422)
      expect(unknown.json()).toMatchObject({
        code: 'texts.unknown_variable',
        params: {
          field: 'closing',
          unknown: '{week}, {imię}',
          allowed: '{contact}, {project}, {client}, {consultant}, {agency}',
        },
      })
      const stray = await send(endpoint, { ...body, opening: '{project' })
      expect(stray.json()).toMatchObject({ code: 'texts.stray_brace', params: { field: 'opening' } })
    },
  )

  it('is tried out in the looks of the agency, and nothing is saved', async () => {
    const { send, read } = await given()
    const looks = { accent: '#7a2048', footer: { pl: 'KRAZ 12345', en: '' }, senderName: 'Rekrutacje' }
    await send(saveBranding, { ...looks, revision: 0 })
    const { html, ...head } = (
      await send(contract.previewText, { ...typed, opening: 'plan <b>{project}</b>' })
    ).json<{
      html: string
    }>()
    expect(head).toMatchObject({ fromName: 'Rekrutacje', subject: expect.stringContaining('Kontroler') })
    expect(html).toContain('plan &lt;b&gt;Kontroler finansowy&lt;/b&gt;')
    for (const part of ['#7a2048', 'KRAZ 12345', 'Do usłyszenia, ']) expect(html).toContain(part)
    expect((await read()).every(({ revision }) => revision === 0)).toBe(true)
  })

  it('is seen by everybody and changed by owners and managers; who did it is kept', async () => {
    const { send, agencyId } = await given()
    const consultant = await createMember({ test, agencyId, role: 'consultant' })
    const manager = await createMember({ test, agencyId, role: 'manager' })
    expect((await send(contract.listTexts, undefined, consultant.headers)).statusCode).toBe(200)
    expect((await send(contract.saveText, body, consultant.headers)).statusCode).toBe(403)
    expect((await send(contract.previewText, typed, consultant.headers)).statusCode).toBe(403)
    expect((await send(contract.saveText, body, manager.headers)).statusCode).toBe(200)
    const { items } = (await send(listAudit)).json<{ items: { action: string; detail: unknown }[] }>()
    expect(items).toContainEqual(
      expect.objectContaining({
        action: 'texts.saved',
        detail: { letter: 'schedule', language: 'pl', revision: 1 },
      }),
    )
  })
})

import { createClient, getClient } from '@rytm/contract/clients.ts'
import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'
import { getProject, updateProject } from '@rytm/contract/projects.ts'
import { search } from '@rytm/contract/search.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { upload } from '#testing/importFactories.ts'
import { addContact, givenOpenProject, type OpenProject, signIn } from '#testing/portalFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf } from '#testing/testEndpoint.ts'

let test: TestApp
let project: OpenProject
beforeAll(async () => {
  test = await createTestApp()
  project = await givenOpenProject({ test })
})
afterAll(() => test.close())

const names = [
  ['from right to left', 'مصنع الفولاذ التجريبي'],
  ['in both directions', 'Huta בית חרושת 2000'],
  ['with marks that turn the direction', 'Huta \u202egnp.exe\u202c Próbna'],
  ['of emoji that are made of several', 'Huta 👩🏽‍🏭🏳️‍🌈🇵🇱'],
  ['with accents of their own', 'Z\u0307o\u0301ł\u0107'],
  ['that looks like markup', '<script>alert(1)</script> & "Syn"'],
] as const

const ask = async (endpoint: EndpointDefinition, call: object) => {
  const { headers } = project.agency
  const answer = await test.inject(requestOf({ endpoint, call, headers }))
  return { status: answer.statusCode, json: answer.json() }
}

describe('a name', () => {
  it.each(names)('%s is kept as it is, and found', async (_, name) => {
    const { json: created } = await ask(createClient, { body: { name } })
    const { json } = await ask(getClient, { params: { clientId: created.id } })
    expect(json.name).toBe(name)
    const [word = ''] = name.split(' ')
    const found = await ask(search, { query: { q: word } })
    expect(found.json.clients.map(({ id }: { id: string }) => id)).toContain(created.id)
  })

  it.each(names)('%s stands on the page of the client', async (_, title) => {
    const params = { projectId: project.projectId }
    const { revision } = (await ask(getProject, { params })).json
    expect((await ask(updateProject, { params, body: { revision, title } })).status).toBe(200)
    const { email } = await addContact({ test, project, role: 'decision_maker' })
    const { get } = await signIn({ test, agencyId: project.agency.agencyId, email })
    const page = await get(`/c/p/${project.portalId}`)
    const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain(escaped.replaceAll('"', '&quot;'))
  })

  it.each(['x', 'ם', '👩🏽‍🏭'])('of 10,000 times %s is refused, and the field is named', async (part) => {
    const { status, json } = await ask(createClient, { body: { name: part.repeat(10_000) } })
    expect([status, json.code, json.fields[0].path]).toEqual([400, 'http.invalid_input', 'name'])
  })
})

describe('the name of a file', () => {
  const content = 'Firma;Stanowisko\nHuta;Spawacz'
  it.each([
    ['from right to left', 'הצעות.csv', 'הצעות.csv'],
    ['of 10,000 characters', `${'x'.repeat(10_000)}.csv`, `${'x'.repeat(196)}.csv`],
    ['of 10,000 emoji', `${'😀'.repeat(10_000)}a.csv`, `${'😀'.repeat(97)}a.csv`],
  ])('%s keeps its end', async (_, name, kept) => {
    const { headers } = project.agency
    expect((await upload({ test, headers, content, name })).json()).toMatchObject({ fileName: kept })
  })
})

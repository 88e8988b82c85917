import { randomUUID } from 'node:crypto'
import { removeContact } from '@rytm/contract/clients.contacts.ts'
import { updateClient } from '@rytm/contract/clients.ts'
import * as contract from '@rytm/contract/search.ts'
import { searchWords } from '@rytm/domain/kernel/foldedText.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '#platform/postgres/roles.ts'
import { givenCandidacy } from '#testing/cardFactories.ts'
import { createAgency, createMember, type TestAgency } from '#testing/factories.ts'
import { send } from '#testing/persons.ts'
import { createClientWithContacts, createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { testEndpoint } from '#testing/testEndpoint.ts'
import { numberBegins } from './search.queries.ts'

let test: TestApp
let agency: TestAgency
beforeAll(async () => {
  test = await createTestApp()
  agency = await createAgency({ test })
})
afterAll(() => test.close())

type Reader = Pick<TestAgency, 'headers'>
const find = async (q: string, { headers }: Reader = agency): Promise<contract.FoundThings> =>
  (await send(test, contract.search, { call: { query: { q } }, headers })).json()

const givenProject = async (input: object, { member }: Pick<TestAgency, 'member'> = agency) =>
  (await createProject({ test, member, status: 'active', input })).projectId

testEndpoint('search.all', {
  endpoint: contract.search,
  test: () => test,
  arrange: async () => ({ query: { q: 'huta' } }),
  refused: { 'a whole letter': { query: { q: 'a'.repeat(101) } }, 'no ids': { query: { ids: 'a,b' } } },
})

describe('somebody who types', () => {
  it('finds a project by the beginnings of its words, in any order, without Polish letters', async () => {
    const id = await givenProject({ title: 'Główna księgowa', city: 'Łódź' })
    for (const q of ['główna', 'GLOW', 'ksieg glo', 'lodz księgowa'])
      expect(
        (await find(q)).projects.map((project) => project.id),
        q,
      ).toEqual([id])
  })

  it('finds nothing by the middle of a word, and nothing that has only one of two words', async () => {
    await givenProject({ title: 'Spawacz zmianowy' })
    expect((await find('pawacz')).projects).toEqual([])
    expect((await find('spawacz nocny')).projects).toEqual([])
  })

  it('finds a project by its client, also after the client has another name', async () => {
    const { headers, member } = agency
    const client = await createClientWithContacts({ test, member, name: 'Młyn Dolny' })
    const { projectId } = await createProject({ test, member, client })
    expect((await find('mlyn')).projects.map(({ id }) => id)).toEqual([projectId])
    const call = { params: { clientId: client.clientId }, body: { name: 'Tartak Górny' } }
    expect((await send(test, updateClient, { call, headers })).statusCode).toBe(200)
    const found = await find('tartak')
    expect(found.projects.map(({ id }) => id)).toEqual([projectId])
    expect(found.clients).toEqual([{ id: client.clientId, name: 'Tartak Górny', city: null }])
    expect(await find('mlyn')).toMatchObject({ projects: [], clients: [] })
  })

  it('finds a contact with the company, until the contact is removed', async () => {
    const { headers, member } = agency
    const client = await createClientWithContacts({ test, member, name: 'Cegielnia' })
    const [first] = (await find('osoba commissioning')).contacts.filter(
      (contact) => contact.client.id === client.clientId,
    )
    expect(first).toMatchObject({ id: client.contactIds.commissioning, client: { name: 'Cegielnia' } })
    const call = { params: { clientId: client.clientId, contactId: client.contactIds.commissioning } }
    expect((await send(test, removeContact, { call, headers })).statusCode).toBeLessThan(300)
    const left = (await find('osoba commissioning')).contacts.map(({ id }) => id)
    expect(left).not.toContain(client.contactIds.commissioning)
  })

  it('finds a candidate by the name and by the number', async () => {
    const own = await createAgency({ test })
    const projectId = await givenProject({}, own)
    const { headers } = own
    const { id, publicNumber } = await givenCandidacy({ test, headers, projectId, name: 'Żaneta Ćwik' })
    const [byName] = (await find('cwik zan', own)).candidates
    expect(byName).toMatchObject({ id, name: 'Żaneta Ćwik', project: { id: projectId } })
    const [byNumber] = (await find(publicNumber.toLowerCase(), own)).candidates
    expect(byNumber).toMatchObject({ id, publicNumber })
  })

  it('finds what was opened lately again, by the ids', async () => {
    const { headers, member } = agency
    const client = await createClientWithContacts({ test, member, name: 'Olejarnia' })
    const { projectId } = await createProject({ test, member, client })
    const call = { query: { ids: [projectId, client.clientId, randomUUID()].join(',') } }
    const found = (await send(test, contract.search, { call, headers })).json()
    expect(found).toMatchObject({ projects: [{ id: projectId }], clients: [{ id: client.clientId }] })
  })

  it('sees what runs before what has ended', async () => {
    const ended = await givenProject({ title: 'Analityk A' })
    await givenProject({ title: 'Analityk B' })
    await withClient(test.ownerUrl, (client) =>
      client.query("UPDATE projects SET status = 'filled' WHERE id = $1", [ended]),
    )
    expect((await find('analityk')).projects.map(({ status }) => status)).toEqual(['active', 'filled'])
  })
})

describe('what one may not see is not found', () => {
  it('nothing of another agency', async () => {
    await givenProject({ title: 'Bosman portowy' })
    expect(await find('bosman', await createAgency({ test }))).toEqual({
      projects: [],
      clients: [],
      contacts: [],
      candidates: [],
    })
  })

  it('a confidential project, its client, contacts and candidates: for those who know of it alone', async () => {
    const own = await createAgency({ test })
    const client = await createClientWithContacts({ test, member: own.member, name: 'Tajna Stocznia' })
    const { projectId } = await createProject({
      test,
      member: own.member,
      client,
      status: 'active',
      input: { title: 'Dyrektor stoczni', codeName: 'Bursztyn' },
    })
    await givenCandidacy({ test, headers: own.headers, projectId, name: 'Kajetan Cichy' })
    const colleague = await createMember({ test, agencyId: own.agencyId, role: 'manager' })
    for (const q of ['bursztyn', 'dyrektor', 'tajna', 'osoba', 'kajetan', 'k-'])
      expect(Object.values(await find(q, colleague)).flat(), q).toEqual([])
    const [known] = (await find('dyrektor', own)).projects
    expect(known).toMatchObject({ id: projectId, title: 'Bursztyn', confidential: true })
    expect((await find('kajetan', own)).candidates).toHaveLength(1)
  })
})

it.each([
  'Żółć Ćma',
  'Sp. z o.o. „Łąka”',
  'Müller-Nowak',
  "O'Brien & Sons",
  'C++ / C#',
  '',
  '  ',
  '３５ ﬁrma',
])('the database takes "%s" apart as the search does', async (text) => {
  const { rows } = await withClient(test.ownerUrl, (client) =>
    client.query<{ word: string }>('SELECT * FROM auth.search_words_of($1) word', [text]),
  )
  expect(rows.map(({ word }) => word).sort()).toEqual(searchWords(text).sort())
})

it.each([
  ['K-47F', 'K-47F'],
  ['k47', 'K-47'],
  ['k-wxy', 'K-WXY'],
  ['kow', undefined],
  ['kowalski1', undefined],
  ['K-', undefined],
  ['47F', undefined],
])('"%s" as the number of a candidate: %s', (typed, expected) => expect(numberBegins(typed)).toBe(expected))

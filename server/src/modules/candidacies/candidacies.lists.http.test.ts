import { getCandidateCard } from '@rytm/contract/candidacies.card.ts'
import * as contract from '@rytm/contract/candidacies.lists.ts'
import { getCandidacy, listCandidacies } from '@rytm/contract/candidacies.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { formWith } from '#testing/importFactories.ts'
import { createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf, testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const text = 'Anna Próbna; anna@poczta.test\nJan Umowny\n=cmd|calc\nAnna P.; anna@poczta.test'
const file = 'Imię i nazwisko;E-mail;Firma\nAnna Próbna;anna@poczta.test;Huta\nJan Umowny;;=1+1\nza mało;x'

const inProject = async ({ member }: TestAgency) => {
  const { projectId } = await createProject({ test, member })
  return { params: { projectId } }
}
const arrangeWith = (body: object) => async (agency: TestAgency) => ({ ...(await inProject(agency)), body })

testEndpoint('candidacies.readTable', {
  endpoint: contract.readPeopleTable,
  test: () => test,
  arrange: inProject,
  refused: { 'a body that is no form': { body: { file } }, 'no body': { body: undefined } },
})
testEndpoint('candidacies.checkList', {
  endpoint: contract.checkPeopleList,
  test: () => test,
  arrange: arrangeWith({ list: { text } }),
  refused: {
    'no list': { body: {} },
    'a list beyond any length': { body: { list: { text: 'x'.repeat(100_001) } } },
    'a column that there is not': { body: { list: { mapping: ['salary'], rows: [] } } },
  },
})
testEndpoint('candidacies.addList', {
  endpoint: contract.addPeopleList,
  test: () => test,
  arrange: arrangeWith({ list: { text } }),
  refused: {
    'no list': { body: { stage: 'identified' } },
    'a stage that is none': { body: { list: { text }, stage: 'hired' } },
    'a basis that is none': { body: { list: { text }, legalBasis: 'because' } },
  },
})

async function givenProject() {
  const agency = await createAgency({ test })
  const { params } = await inProject(agency)
  const send = async (endpoint: Parameters<typeof requestOf>[0]['endpoint'], call: object) => {
    const answer = await test.inject(
      requestOf({ endpoint, call: { params, ...call }, headers: agency.headers }),
    )
    return { status: answer.statusCode, json: answer.json() }
  }
  const names = async () => {
    const { json } = await send(listCandidacies, {})
    return json.items.map(({ candidate }: { candidate: { name: string } }) => candidate.name).sort()
  }
  return { agency, send, names }
}

const fates = (lines: contract.CheckedLine[]) =>
  lines.map(({ line, fate, problem }) => `${line} ${fate}${problem ? ` ${problem}` : ''}`)

describe('a pasted list', () => {
  it('is looked at line by line before anything is saved', async () => {
    const { send, names } = await givenProject()
    const { json } = await send(contract.checkPeopleList, { body: { list: { text } } })
    expect(fates(json.lines)).toEqual([
      '1 new',
      '2 new',
      '3 refused candidacies.line_not_a_name',
      '4 repeated candidacies.line_repeated',
    ])
    expect(await names()).toEqual([])
  })

  it('adds who was understood, once, however often it is sent', async () => {
    const { send, names } = await givenProject()
    const body = { list: { text }, stage: 'contacted', sourceKind: 'public_profile' }
    const first = await send(contract.addPeopleList, { body })
    const again = await send(contract.addPeopleList, { body })
    expect([first.status, first.json.added.length, again.json.added]).toEqual([201, 2, []])
    expect(fates(again.json.lines).slice(0, 2)).toEqual(['1 in_project', '2 in_project'])
    expect(await names()).toEqual(['Anna Próbna', 'Jan Umowny'])
  })

  it('keeps what the line says of a person, and where all of them come from', async () => {
    const { agency, send } = await givenProject()
    const body = {
      list: { text: 'Anna Próbna; Huta; Księgowa; 600 100 200' },
      ...{ source: 'LinkedIn', sourceKind: 'public_profile', legalBasis: 'legitimate_interest' },
    }
    const { added } = (await send(contract.addPeopleList, { body })).json
    const call = { params: { candidacyId: added[0] } }
    const { headers } = agency
    const detail = (await test.inject(requestOf({ endpoint: getCandidacy, call, headers }))).json()
    expect(detail.candidate).toMatchObject({
      ...{ name: 'Anna Próbna', company: 'Huta', position: 'Księgowa', phone: '600 100 200' },
      source: 'LinkedIn',
    })
    const card = (await test.inject(requestOf({ endpoint: getCandidateCard, call, headers }))).json()
    expect(card.origin).toMatchObject({ sourceKind: 'public_profile', legalBasis: 'legitimate_interest' })
  })

  it('finds people whom the agency knows by their address', async () => {
    const { agency, send } = await givenProject()
    const body = { list: { text } }
    await send(contract.addPeopleList, { body })
    const other = await inProject(agency)
    const { json } = await send(contract.checkPeopleList, { ...other, body })
    expect(fates(json.lines).slice(0, 2)).toEqual(['1 known', '2 new'])
  })

  it('that is empty, or longer than anybody looks through, says so', async () => {
    const { send } = await givenProject()
    const long = Array.from({ length: 501 }, (_, index) => `Osoba Numer${'x'.repeat(index % 9)}`).join('\n')
    const codes = []
    for (const wrong of [' \n ', long])
      codes.push((await send(contract.addPeopleList, { body: { list: { text: wrong } } })).json.code)
    expect(codes).toEqual(['candidacies.list_empty', 'candidacies.list_too_long'])
  })

  it('of 500 people sent twice at once adds each of them once', async () => {
    const { send, names } = await givenProject()
    const rows = Array.from({ length: 500 }, (_, index) => `Osoba ${letters(index)}; o${index}@poczta.test`)
    const body = { list: { text: rows.join('\n') } }
    const answers = await Promise.all([1, 2].map(() => send(contract.addPeopleList, { body })))
    expect(answers.map(({ json }) => json.added.length).sort()).toEqual([0, 500])
    expect(new Set(await names()).size).toBe(50)
  })
})

const letters = (index: number) =>
  [...String(index)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('')

describe('a file of people', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d', 'hex')
  it.each<[string, Buffer | string, string]>([
    ['a picture', png, 'csv.not_text'],
    ['empty', '', 'csv.empty'],
    ['a header alone', 'Nazwisko;E-mail\n', 'csv.only_header'],
    ['of 501 rows', `Nazwisko\n${'Próbna\n'.repeat(501)}`, 'csv.too_many_rows'],
  ])('that is %s is refused', async (_name, content, code) => {
    const { send } = await givenProject()
    const { status, json } = await send(contract.readPeopleTable, { raw: formWith({ content }) })
    expect([status, json.code]).toEqual([422, code])
  })

  it.each([
    ['UTF-8', Buffer.from(file)],
    ['UTF-16 of Excel', Buffer.from(`\uFEFF${file}`, 'utf16le')],
  ])('in %s is read, mapped, checked and added', async (_name, content) => {
    const { send, names } = await givenProject()
    const { json: table } = await send(contract.readPeopleTable, { raw: formWith({ content }) })
    expect(table.mapping).toEqual(['name', 'email', 'company'])
    const list = { mapping: table.mapping, rows: table.rows }
    const { json: checked } = await send(contract.checkPeopleList, { body: { list } })
    expect(fates(checked.lines)).toEqual(['2 new', '3 new', '4 refused candidacies.line_cells'])
    await send(contract.addPeopleList, { body: { list } })
    expect(await names()).toEqual(['Anna Próbna', 'Jan Umowny'])
  })

  it('needs a column of names', async () => {
    const { send } = await givenProject()
    const list = { mapping: ['email'], rows: [{ line: 2, cells: ['anna@poczta.test'] }] }
    const { status, json } = await send(contract.addPeopleList, { body: { list } })
    expect([status, json.code]).toEqual([422, 'candidacies.list_without_names'])
  })
})

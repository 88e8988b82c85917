import * as checks from '@rytm/contract/imports.check.ts'
import * as runs from '@rytm/contract/imports.run.ts'
import * as contract from '@rytm/contract/imports.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAgency, createMember, type TestAgency } from '#testing/factories.ts'
import { givenImport, smallFile, startImport, upload } from '#testing/importFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf, testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const mapping = ['clientName', 'title', 'city', 'payRange']
const defaults = {
  clientName: null,
  currency: 'PLN',
  period: null,
  basis: null,
  contractType: null,
  workMode: null,
  language: 'pl',
  plannedWeeks: 5,
  leadConsultantId: null,
}

async function arrange({ headers }: TestAgency) {
  const { id } = await givenImport({ test, headers })
  return { params: { importId: id } }
}

const noId = { 'an id that is none': { params: { importId: 'abc' } } }
const pages = {
  'a page of nothing': { query: { limit: 0 } },
  'a forged cursor': { query: { cursor: 'WyJ4Il0' } },
}

testEndpoint('imports.list', { endpoint: contract.listImports, test: () => test, refused: pages })

testEndpoint('imports.upload', {
  endpoint: contract.uploadImport,
  test: () => test,
  refused: {
    'a body that is no form': { body: { file: smallFile } },
    'no body': { body: undefined },
    'a form without a file': {
      raw: {
        payload: Buffer.from('--b\r\nContent-Disposition: form-data; name="x"\r\n\r\n1\r\n--b--\r\n'),
        headers: { 'content-type': 'multipart/form-data; boundary=b' },
      },
    },
  },
})

testEndpoint('imports.get', { endpoint: contract.getImport, test: () => test, arrange, refused: noId })

testEndpoint('imports.progress', {
  endpoint: contract.getImportProgress,
  test: () => test,
  arrange,
  refused: noId,
})

testEndpoint('imports.setMapping', {
  endpoint: contract.setImportMapping,
  test: () => test,
  arrange: async (agency) => ({ ...(await arrange(agency)), body: { revision: 1, mapping, defaults } }),
  refused: {
    'a field that there is not': { body: { revision: 1, mapping: ['salary'], defaults } },
    'no defaults': { body: { revision: 1, mapping } },
    'a plan of one week': { body: { revision: 1, mapping, defaults: { ...defaults, plannedWeeks: 1 } } },
  },
})

testEndpoint('imports.delete', { endpoint: contract.deleteImport, test: () => test, arrange, refused: noId })

testEndpoint('imports.check', { endpoint: checks.checkImport, test: () => test, arrange, refused: noId })

testEndpoint('imports.problems', {
  endpoint: checks.listImportProblems,
  test: () => test,
  arrange,
  refused: { ...pages, 'a severity that there is not': { query: { severity: 'fatal' } } },
})

testEndpoint('imports.problemsFile', {
  endpoint: checks.downloadImportProblems,
  test: () => test,
  arrange,
  refused: noId,
})

testEndpoint('imports.drafts', {
  endpoint: checks.listImportDrafts,
  test: () => test,
  arrange,
  refused: { ...pages, 'a fate that there is not': { query: { fate: 'lost' } } },
})

testEndpoint('imports.run', {
  endpoint: runs.runImport,
  test: () => test,
  arrange: async (agency) => ({ ...(await arrange(agency)), body: { revision: 1 } }),
  refused: { 'no revision': { body: {} } },
})

testEndpoint('imports.projects', {
  endpoint: runs.listImportedProjects,
  test: () => test,
  arrange,
  refused: pages,
})

testEndpoint('imports.undo', { endpoint: runs.undoImport, test: () => test, arrange, refused: noId })

describe('an uploaded file', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d', 'hex')
  const broken: [string, string | Buffer, number, string][] = [
    ['a picture', png, 422, 'csv.not_text'],
    ['an empty file', '', 422, 'csv.empty'],
    ['a header alone', 'Firma,Stanowisko\n', 422, 'csv.only_header'],
    ['a quote that is never closed', 'a,b\n"x,y\nz,1\n', 422, 'csv.quote_not_closed'],
    ['more than 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), 413, 'http.too_large'],
  ]
  it.each(broken)('is refused with its own code when it is %s', async (_, content, status, code) => {
    const { headers } = await createAgency({ test })
    const answer = await upload({ test, headers, content })
    expect({ status: answer.statusCode, code: answer.json().code }).toEqual({ status, code })
  })

  it('comes back with columns, reasons and first rows', async () => {
    const { headers } = await createAgency({ test })
    const answer = await upload({ test, headers, content: smallFile, name: 'oferty maj.csv' })
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toMatchObject({
      fileName: 'oferty maj.csv',
      delimiter: ';',
      encoding: 'utf-8',
      rows: 3,
      mappingSource: 'suggested',
      columns: [
        { header: 'Firma', field: 'clientName', suggested: 'clientName', why: 'header' },
        { header: 'Stanowisko', field: 'title', examples: ['Kontroler finansowy', 'Spawacz', 'Planista'] },
        { header: 'Miasto', field: 'city' },
        { header: 'Widełki', field: 'payRange' },
      ],
      preview: [
        { line: 2, cells: ['Huta Próbna', 'Kontroler finansowy', 'Gdańsk', '15 000 – 18 000 zł brutto'] },
        { line: 3 },
        { line: 4 },
      ],
    })
  })

  it('is listed, and gone when it is deleted before it was imported', async () => {
    const { headers } = await createAgency({ test })
    const { id } = await givenImport({ test, headers })
    const list = () => test.inject(requestOf({ endpoint: contract.listImports, headers }))
    expect((await list()).json().items).toMatchObject([{ id, state: 'uploaded', rows: 3 }])
    const call = { params: { importId: id } }
    const gone = await test.inject(requestOf({ endpoint: contract.deleteImport, call, headers }))
    expect({ status: gone.statusCode, left: (await list()).json().items }).toEqual({ status: 204, left: [] })
  })

  it('is listed page by page, the newest first', async () => {
    const { headers } = await createAgency({ test })
    const ids: string[] = []
    for (const _ of [1, 2, 3]) {
      ids.unshift((await givenImport({ test, headers })).id)
      test.clock.advance({ seconds: 1 })
    }
    const list = (query: Record<string, string>) =>
      test.inject(requestOf({ endpoint: contract.listImports, call: { query }, headers }))
    const first = (await list({ limit: '2' })).json()
    const second = (await list({ limit: '2', cursor: first.nextCursor })).json()
    expect([...first.items, ...second.items].map((item: { id: string }) => item.id)).toEqual(ids)
  })
})

describe('a mapping', () => {
  const set = ({ headers, id, body }: { headers: { cookie: string }; id: string; body: object }) =>
    test.inject(
      requestOf({ endpoint: contract.setImportMapping, call: { params: { importId: id }, body }, headers }),
    )

  it('is refused where it cannot be used, with what is wrong', async () => {
    const { headers } = await createAgency({ test })
    const { id } = await givenImport({ test, headers })
    const body = { revision: 1, mapping: ['clientName', 'ignore', 'city', 'city'], defaults }
    const answer = await set({ headers, id, body })
    expect(answer.statusCode).toBe(422)
    expect(answer.json()).toMatchObject({
      code: 'imports.mapping_unusable',
      params: { problems: [{ code: 'imports.title_not_mapped' }, { code: 'imports.field_mapped_twice' }] },
    })
  })

  it('has one field for each column of the file', async () => {
    const { headers } = await createAgency({ test })
    const { id } = await givenImport({ test, headers })
    const answer = await set({
      headers,
      id,
      body: { revision: 1, mapping: ['clientName', 'title'], defaults },
    })
    expect({ status: answer.statusCode, code: answer.json().code }).toEqual({
      status: 422,
      code: 'imports.mapping_length',
    })
  })

  it('of somebody who has not seen the last change is refused, and overwrites nothing', async () => {
    const { headers } = await createAgency({ test })
    const { id } = await givenImport({ test, headers })
    const saved = await set({ headers, id, body: { revision: 1, mapping, defaults } })
    const stale = await set({
      headers,
      id,
      body: { revision: 1, mapping: ['title', 'clientName', 'ignore', 'ignore'], defaults },
    })
    expect(saved.json()).toMatchObject({ revision: 2, mappingSource: 'chosen' })
    expect({ status: stale.statusCode, code: stale.json().code }).toEqual({
      status: 409,
      code: 'imports.stale_revision',
    })
  })

  it("does not take another agency's consultant", async () => {
    const [own, other] = [await createAgency({ test }), await createAgency({ test })]
    const stranger = await createMember({ test, agencyId: other.agencyId })
    const { id } = await givenImport({ test, headers: own.headers })
    const leadConsultantId = stranger.member.memberId
    const body = { revision: 1, mapping, defaults: { ...defaults, leadConsultantId } }
    const answer = await set({ headers: own.headers, id, body })
    expect({ status: answer.statusCode, code: answer.json().code }).toEqual({
      status: 422,
      code: 'projects.unknown_consultant',
    })
  })
})

describe('a run', () => {
  it('is refused for a revision that was not checked, and for a second time', async () => {
    const { headers } = await createAgency({ test })
    const { id } = await givenImport({ test, headers })
    const codes = []
    for (const revision of [7, 1, 1])
      codes.push((await startImport({ test, headers, id, revision })).json().code ?? 'started')
    expect(codes).toEqual(['imports.stale_revision', 'started', 'imports.already_started'])
  })

  it('closes the file for changes', async () => {
    const { headers } = await createAgency({ test })
    const { id } = await givenImport({ test, headers })
    await startImport({ test, headers, id, revision: 1 })
    const params = { importId: id }
    const change = { params, body: { revision: 1, mapping, defaults } }
    const answers = await Promise.all([
      test.inject(requestOf({ endpoint: contract.setImportMapping, call: change, headers })),
      test.inject(requestOf({ endpoint: contract.deleteImport, call: { params }, headers })),
      test.inject(requestOf({ endpoint: runs.undoImport, call: { params }, headers })),
    ])
    expect(answers.map((answer) => answer.json().code)).toEqual([
      'imports.already_started',
      'imports.already_started',
      'imports.still_running',
    ])
  })
})

describe('the problems of a file', () => {
  const content = [
    'Firma,Stanowisko,Miasto,Widełki',
    'Huta Próbna,Kontroler,Gdańsk,20000-15000',
    'Huta Próbna,,Gdynia,9000-11000 brutto',
    'Huta Próbna,Spawacz,"+cmd|calc",dużo',
    'za mało,komórek',
    'Huta Próbna,Planista,Gdańsk,9000-11000 brutto',
    'Huta Próbna,Technolog,Gdańsk,9000-12000 brutto',
  ].join('\n')

  it('are said by line and column, and can be narrowed', async () => {
    const { headers } = await createAgency({ test })
    const { id } = await givenImport({ test, headers, content })
    const list = async (query: Record<string, string>) => {
      const call = { params: { importId: id }, query }
      const answer = await test.inject(requestOf({ endpoint: checks.listImportProblems, call, headers }))
      return answer
        .json()
        .items.map(({ line, column, code }: checks.ImportProblem) => `${line}:${column} ${code}`)
    }
    expect(await list({ severity: 'error' })).toEqual([
      '2:3 imports.pay_inverted',
      '3:1 imports.title_missing',
      '5:null csv.too_few_cells',
    ])
    expect(await list({ column: '2' })).toEqual(['4:2 imports.formula_kept_as_text'])
    expect(await list({ code: 'imports.pay_not_understood' })).toEqual(['4:3 imports.pay_not_understood'])
  })

  it('come as a file in the words of the reader, in which no cell is a formula', async () => {
    const { headers } = await createAgency({ test })
    const { id } = await givenImport({ test, headers, content })
    const call = { params: { importId: id } }
    const answer = await test.inject(requestOf({ endpoint: checks.downloadImportProblems, call, headers }))
    expect(answer.headers['content-disposition']).toBe('attachment; filename="import-problems.csv"')
    expect(answer.body).toContain('"3";"Stanowisko";"Błąd";"Brak nazwy stanowiska.";"imports.title_missing"')
    expect(answer.body).not.toMatch(/(^|;)"?[=+@-]/m)
  })
})

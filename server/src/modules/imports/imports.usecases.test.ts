import { existsSync, readFileSync } from 'node:fs'
import { listClients } from '@rytm/contract/clients.ts'
import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'
import { checkImport } from '@rytm/contract/imports.check.ts'
import { listImportedProjects, undoImport } from '@rytm/contract/imports.run.ts'
import { getImport, getImportProgress, setImportMapping } from '@rytm/contract/imports.ts'
import { getProject, updateProject } from '@rytm/contract/projects.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { performDue } from '#platform/jobs/claimedWork.ts'
import { createAgency, createMember } from '#testing/factories.ts'
import { givenImport, importWaiting, offersFixture, startImport } from '#testing/importFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf } from '#testing/testEndpoint.ts'
import { importWork } from './imports.jobs.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

interface Asked {
  headers: { cookie: string }
  id?: string
  query?: Record<string, string | number>
  body?: unknown
}

async function ask(endpoint: EndpointDefinition, { headers, id, query, body }: Asked) {
  const params: Record<string, string> = id ? { importId: id, projectId: id } : {}
  const call = { params, ...(query && { query }), ...(body !== undefined && { body }) }
  return (await test.inject(requestOf({ endpoint, call, headers }))).json()
}

/** The whole way of a file: upload, what the check says, run, what came of it. */
async function importFile({ headers, content }: { headers: { cookie: string }; content: string | Buffer }) {
  const { id, revision } = await givenImport({ test, headers, content })
  const { fates } = await ask(checkImport, { headers, id })
  await startImport({ test, headers, id, revision })
  await importWaiting({ test })
  return { id, fates, progress: await ask(getImportProgress, { headers, id }) }
}

const done = ({
  created,
  skipped = 0,
  refused = 0,
}: {
  created: number
  skipped?: number
  refused?: number
}) => {
  const rows = created + skipped + refused
  return { state: 'done', rows, processed: rows, created, skipped, refused }
}

async function projectsOf({ headers, id }: { headers: { cookie: string }; id: string }) {
  return ask(listImportedProjects, { headers, id, query: { limit: 100 } })
}

const realFile = new URL('../../../../../shared/data/offers-sample.csv', import.meta.url)

describe('the offers of a real job board', () => {
  it.skipIf(!existsSync(realFile))(
    'are all imported, and none of them twice',
    { timeout: 60_000 },
    async () => {
      const { headers } = await createAgency({ test })
      const content = readFileSync(realFile)
      const first = await importFile({ headers, content })
      const again = await importFile({ headers, content })
      expect({ first, again }).toMatchObject({
        first: { fates: { new: 300, duplicate: 0, refused: 0 }, progress: done({ created: 300 }) },
        again: {
          fates: { new: 0, duplicate: 300, refused: 0 },
          progress: done({ created: 0, skipped: 300 }),
        },
      })
    },
  )
})

describe('an imported file', () => {
  it('becomes drafts, and skips them the second time', async () => {
    const { headers } = await createAgency({ test })
    const first = await importFile({ headers, content: offersFixture })
    const again = await importFile({ headers, content: offersFixture })
    expect([first.progress, again.progress]).toEqual([
      done({ created: 40 }),
      done({ created: 0, skipped: 40 }),
    ])
  })

  it('gives a draft what its row says', async () => {
    const { headers } = await createAgency({ test })
    const content = offersFixture.toString().split('\n').slice(0, 3).join('\n')
    const { id } = await importFile({ headers, content })
    const { items } = await projectsOf({ headers, id })
    const java = items.find(({ title }: { title: string }) => title === 'Senior Java Developer')
    expect(await ask(getProject, { headers, id: java.id })).toMatchObject({
      status: 'draft',
      client: { name: 'Zmyślone Systemy S.A.' },
      city: 'Wrocław',
      street: 'Próbna 12A',
      workMode: 'hybrid',
      seniority: 'senior',
      contractTypes: ['b2b'],
      payRanges: [
        {
          contractType: 'b2b',
          currency: 'PLN',
          period: 'month',
          basis: 'net',
          minMinor: 900_000,
          maxMinor: 1_250_000,
        },
      ],
      requirements: [
        { kind: 'must', text: 'Java' },
        { kind: 'must', text: 'Kafka' },
        { kind: 'must', text: 'Oracle' },
        { kind: 'must', text: 'Spring Boot' },
        { kind: 'nice', text: 'Kubernetes' },
        { kind: 'nice', text: 'Terraform' },
      ],
      note: 'Kategoria: 6\nCzas pracy: full_time\nData publikacji oferty: 2025-02-11',
    })
  })

  const table = [
    ['Firma', 'Stanowisko', 'Miasto', 'Widełki'],
    ['Huta Żółwia', 'Księgowa', 'Łódź', '8 000 – 9 500 zł brutto'],
    ['Huta Żółwia', 'Ślusarz', 'Świdnica', '38–45 zł/h brutto'],
  ]
  const joined = (by: string) => table.map((cells) => cells.join(by)).join('\r\n')
  const bytes1250: Record<string, number> = {
    Ż: 0xaf,
    ó: 0xf3,
    ł: 0xb3,
    ę: 0xea,
    Ł: 0xa3,
    Ś: 0x8c,
    ź: 0x9f,
    '–': 0x96,
  }
  const windows1250 = Buffer.from([...joined(';')].map((letter) => bytes1250[letter] ?? letter.charCodeAt(0)))
  it.each([
    ['semicolons', joined(';')],
    ['tabs', joined('\t')],
    ['commas', joined(',')],
    ['a byte order mark', `\uFEFF${joined(';')}`],
    ['Windows-1250', windows1250],
  ])('is understood with %s', async (_, content) => {
    const { headers } = await createAgency({ test })
    const { id, progress } = await importFile({ headers, content })
    const { items } = await projectsOf({ headers, id })
    expect(progress).toEqual(done({ created: 2 }))
    expect(items).toMatchObject([
      { clientName: 'Huta Żółwia', title: 'Księgowa', city: 'Łódź' },
      { clientName: 'Huta Żółwia', title: 'Ślusarz', city: 'Świdnica' },
    ])
  })

  it('finds the clients that are known, whatever their case and letters', async () => {
    const { headers } = await createAgency({ test })
    await importFile({ headers, content: 'Firma,Stanowisko\nHuta Żółwia,Księgowa\nHuta Żółwia,Ślusarz\n' })
    await importFile({ headers, content: 'Firma,Stanowisko\nHUTA  ZOLWIA,Planista\n' })
    const { items } = await ask(listClients, { headers })
    expect(items.map(({ name }: { name: string }) => name)).toEqual(['Huta Żółwia'])
  })

  it('keeps hostile texts as they were typed', async () => {
    const { headers } = await createAgency({ test })
    const hostile = [
      '<script>alert(1)</script>',
      '=cmd|calc!A1',
      '#let x = read("/etc/passwd")',
      "'; drop table projects; --",
    ]
    const content = [
      'Firma;Stanowisko',
      ...hostile.map((text) => `"Huta ${text.replaceAll('"', '""')}";"${text.replaceAll('"', '""')}"`),
    ].join('\n')
    const { id } = await importFile({ headers, content })
    const { items } = await projectsOf({ headers, id })
    expect(new Set(items.map(({ title }: { title: string }) => title))).toEqual(new Set(hostile))
  })

  it('counts what it refuses, and imports the rest', async () => {
    const { headers } = await createAgency({ test })
    const content = 'Firma,Stanowisko,Miasto\nHuta,,Łódź\nHuta,Księgowa,Łódź\nHuta,Księgowa,Łódź\nza,mało\n'
    const { fates, progress } = await importFile({ headers, content })
    expect(fates).toEqual({ new: 1, duplicate: 1, refused: 2 })
    expect(progress).toEqual(done({ created: 1, skipped: 1, refused: 2 }))
  })

  it('is mapped like the last one with the same headers', async () => {
    const { headers } = await createAgency({ test })
    const content = 'Firma,Stanowisko,Uwagi\nHuta,Księgowa,pilne\n'
    const { id } = await givenImport({ test, headers, content })
    const { columns, defaults } = await ask(getImport, { headers, id })
    const fields = columns.map(({ field }: { field: string }) => field).with(2, 'niceRequirements')
    const body = { revision: 1, mapping: fields, defaults: { ...defaults, plannedWeeks: 8, language: 'en' } }
    await ask(setImportMapping, { headers, id, body })
    await startImport({ test, headers, id, revision: 2 })
    const next = await givenImport({ test, headers, content: 'FIRMA;Stanowisko;uwagi\nHuta;Planista;\n' })
    expect(next).toMatchObject({
      mappingSource: 'remembered',
      columns: [{}, {}, { field: 'niceRequirements' }],
      defaults: { plannedWeeks: 8, language: 'en' },
    })
    const stranger = await createAgency({ test })
    expect(await givenImport({ test, headers: stranger.headers, content })).toMatchObject({
      mappingSource: 'suggested',
    })
    await importWaiting({ test })
  })
})

describe('an import that dies in the middle', () => {
  it.each([
    { moment: 'in its first rows', steps: 100, kept: 0 },
    { moment: 'after some were kept', steps: 330, kept: 25 },
  ])('$moment is finished by the next one, with every row counted once', async ({ steps, kept }) => {
    const { headers } = await createAgency({ test })
    const { id, revision } = await givenImport({ test, headers, content: offersFixture })
    await startImport({ test, headers, id, revision })
    let asked = 0
    const dying = {
      now: () => {
        asked += 1
        if (asked > steps) throw new Error('the process is gone')
        return test.clock.now()
      },
    }
    await performDue({ kind: importWork({ db: test.db, clock: dying }), log: test.log })
    const half = await ask(getImportProgress, { headers, id })
    test.clock.advance({ minutes: 3 })
    await importWaiting({ test })
    expect(half).toMatchObject({ state: 'running', processed: kept, created: kept })
    expect(await ask(getImportProgress, { headers, id })).toEqual(done({ created: 40 }))
    expect(await projectsOf({ headers, id })).toMatchObject({ total: 40 })
  })

  it('is given up after some tries, and can be started again', async () => {
    const { headers } = await createAgency({ test })
    const { id, revision } = await givenImport({ test, headers, content: offersFixture })
    await startImport({ test, headers, id, revision })
    for (let attempt = 0; attempt <= 5; attempt += 1) {
      let asked = 0
      const now = () => {
        asked += 1
        if (asked > 3) throw new Error('the process is gone')
        return test.clock.now()
      }
      await performDue({ kind: importWork({ db: test.db, clock: { now } }), log: test.log })
      test.clock.advance({ minutes: 3 })
    }
    expect(await ask(getImportProgress, { headers, id })).toMatchObject({ state: 'failed', created: 0 })
    await startImport({ test, headers, id, revision })
    await importWaiting({ test })
    expect(await ask(getImportProgress, { headers, id })).toEqual(done({ created: 40 }))
  })
})

describe('two people with the same file', () => {
  it('make each project once', async () => {
    const { headers, agencyId } = await createAgency({ test })
    const colleague = await createMember({ test, agencyId })
    const people = [headers, colleague.headers]
    const files = []
    for (const by of people) files.push(await givenImport({ test, headers: by, content: offersFixture }))
    for (const { id, revision } of files) await startImport({ test, headers, id, revision })
    const work = () => performDue({ kind: importWork(test), log: test.log, concurrency: 2 })
    await Promise.all([work(), work()])
    const [one, two] = await Promise.all(files.map(({ id }) => ask(getImportProgress, { headers, id })))
    expect({
      states: [one.state, two.state],
      created: one.created + two.created,
      skipped: one.skipped + two.skipped,
    }).toEqual({ states: ['done', 'done'], created: 40, skipped: 40 })
  })
})

describe('an import taken back', () => {
  it('leaves the drafts that somebody has worked with', async () => {
    const { headers } = await createAgency({ test })
    const { id } = await importFile({ headers, content: offersFixture })
    const [worked] = (await projectsOf({ headers, id })).items
    await ask(updateProject, { headers, id: worked.id, body: { revision: 1, openings: 2 } })
    expect(await projectsOf({ headers, id })).toMatchObject({ total: 40, untouched: 39 })
    expect(await ask(undoImport, { headers, id })).toEqual({ removed: 39, kept: 1 })
    expect(await projectsOf({ headers, id })).toMatchObject({
      total: 1,
      untouched: 0,
      items: [{ id: worked.id, untouched: false }],
    })
  })

  it('can be imported again from a new upload', async () => {
    const { headers } = await createAgency({ test })
    const { id } = await importFile({ headers, content: offersFixture })
    await ask(undoImport, { headers, id })
    expect((await importFile({ headers, content: offersFixture })).progress).toEqual(done({ created: 40 }))
  })
})

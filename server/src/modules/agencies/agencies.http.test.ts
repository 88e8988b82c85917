import * as contract from '@rytm/contract/agencies.ts'
import * as people from '@rytm/contract/people.session.ts'
import { listProjects } from '@rytm/contract/projects.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureFirstRunCode } from '#modules/people/people.codes.usecases.ts'
import { createAgency, createMember } from '#testing/factories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf, testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
let code: string

const firstRunBody = () => ({
  code,
  agency: { name: 'Pierwsza Agencja', language: 'pl', zone: 'Europe/Warsaw', country: 'PL' },
  owner: { name: 'Osoba Pierwsza', email: 'first@agency.test', password: 'a long password' },
})
const firstRun = (body: unknown, headers = {}) =>
  test.inject(requestOf({ endpoint: contract.firstRun, call: { body }, headers }))

beforeAll(async () => {
  test = await createTestApp()
  code = (await ensureFirstRunCode(test))?.code ?? ''
})
afterAll(() => test.close())

describe('the first run', () => {
  const session = (headers = {}) => test.inject(requestOf({ endpoint: people.getSession, headers }))

  it('is announced to a stranger while there is no agency', async () => {
    const answer = await session()
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({ user: null, agency: null, installation: { hasAgency: false } })
  })

  it('refuses a code that was not printed', async () => {
    const answer = await firstRun({ ...firstRunBody(), code: 'AAAAA-AAAAA' })
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'agencies.first_run_code_wrong'])
  })

  it('refuses a country without known holidays', async () => {
    const body = firstRunBody()
    const answer = await firstRun({ ...body, agency: { ...body.agency, country: 'XX' } })
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'agencies.country_unknown'])
  })

  it('refuses a field that it does not know', async () => {
    expect((await firstRun({ ...firstRunBody(), something: true })).statusCode).toBe(400)
  })

  it('makes the agency and signs its owner in; of two at once one wins, and the code is used up', async () => {
    const printedLater = await ensureFirstRunCode(test)
    const sampleData = true
    const body = { ...firstRunBody(), sampleData, code: printedLater?.code.toLowerCase().replace('-', ' ') }
    const answers = await Promise.all([firstRun(body), firstRun({ ...firstRunBody(), sampleData })])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409])
    const cookie = String(answers.find(({ statusCode }) => statusCode === 204)?.headers['set-cookie'])
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax/)
    const signedIn = await session({ cookie: cookie.split(';')[0] })
    expect(signedIn.json()).toMatchObject({
      user: { email: 'first@agency.test', language: 'pl' },
      agency: { name: 'Pierwsza Agencja', zone: 'Europe/Warsaw' },
      member: { role: 'owner', displayName: 'Osoba Pierwsza' },
    })
    const headers = { cookie: cookie.split(';')[0] ?? '' }
    const projects = await test.inject(requestOf({ endpoint: listProjects, headers }))
    expect(projects.json().items).toHaveLength(12)
    expect((await firstRun(firstRunBody())).json().code).toBe('agencies.first_run_done')
    expect(await ensureFirstRunCode(test)).toBeUndefined()
  })
})

const settings = {
  name: 'Nowa Nazwa',
  language: 'pl',
  zone: 'Europe/Warsaw',
  country: 'PL',
  region: null,
  calendar: {
    weekly: {
      1: [
        { startMinute: 480, endMinute: 720 },
        { startMinute: 780, endMinute: 960 },
      ],
    },
    daysOff: [{ date: '2026-05-04', name: 'Dzień wolny firmy' }],
    extraWorkingDays: [{ date: '2026-05-09', hoursOf: 1 }],
  },
  revision: 1,
}

testEndpoint('agencies.first_run', {
  endpoint: contract.firstRun,
  test: () => test,
  refused: {
    'no body': { body: undefined },
    'a short password': {
      body: { ...firstRunBody(), owner: { name: 'A', email: 'a@b.test', password: 'short' } },
    },
  },
})

testEndpoint('agencies.get', { endpoint: contract.getAgency, test: () => test })

testEndpoint('agencies.update', {
  endpoint: contract.updateAgency,
  test: () => test,
  refused: {
    'no name': { body: { ...settings, name: '' } },
    'a day off without a date': {
      body: { ...settings, calendar: { ...settings.calendar, daysOff: [{ name: 'x' }] } },
    },
    'an unknown language': { body: { ...settings, language: 'de' } },
  },
})

describe('settings of an agency', () => {
  const update = (body: unknown, headers: { cookie: string }) =>
    test.inject(requestOf({ endpoint: contract.updateAgency, call: { body }, headers }))

  it('begin with Monday to Friday, nine to five, and the holidays of the country in its language', async () => {
    const { headers } = await createAgency({ test })
    const agency = (await test.inject(requestOf({ endpoint: contract.getAgency, headers }))).json()
    expect(Object.keys(agency.calendar.weekly)).toEqual(['1', '2', '3', '4', '5'])
    expect(agency.holidays).toContainEqual({ date: '2026-11-11', name: 'Narodowe Święto Niepodległości' })
    expect(agency.countries).toContain('PL')
  })

  it('are kept as given, and a change on top of an older reading is refused', async () => {
    const { headers } = await createAgency({ test })
    const answer = await update(settings, headers)
    expect(answer.json()).toMatchObject({ ...settings, revision: 2 })
    const late = await update({ ...settings, name: 'Inna' }, headers)
    expect([late.statusCode, late.json().code]).toEqual([409, 'agencies.changed_meanwhile'])
  })

  it('refuse a calendar that never opens and a zone that does not exist', async () => {
    const { headers } = await createAgency({ test })
    const closed = { ...settings, calendar: { weekly: {}, daysOff: [], extraWorkingDays: [] } }
    expect((await update(closed, headers)).json().code).toBe('agencies.calendar_refused')
    expect((await update({ ...settings, zone: 'Europe/Nowhere' }, headers)).json().code).toBe(
      'agencies.calendar_refused',
    )
  })

  it.each(['owner', 'manager', 'consultant'] as const)('may be read by a member who is %s', async (role) => {
    const { agencyId } = await createAgency({ test })
    const { headers } = await createMember({ test, agencyId, role })
    expect((await test.inject(requestOf({ endpoint: contract.getAgency, headers }))).statusCode).toBe(200)
    const changed = (await update(settings, headers)).statusCode
    expect(changed).toBe(role === 'consultant' ? 403 : 200)
  })
})

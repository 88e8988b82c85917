import { clockWords, formatWords } from '../clockWords.ts'
import { endpointAuth, endpointNames, endpointRefusals, endpointRoutes, endpointTests } from '../endpoints.ts'
import { queriesOnlyRead, transactions } from '../transactions.ts'
import type { Canary } from './canary.ts'

const usecase = (text: string) => ({ 'server/src/modules/clients/clients.usecases.ts': text })
const queries = (text: string) => ({ 'server/src/modules/clients/clients.queries.ts': text })
const contract = (text: string) => ({ 'contract/clients.ts': text })
const http = (text: string) => ({ 'server/src/modules/clients/clients.http.test.ts': text })
const routes = (text: string) => ({ 'server/src/modules/clients/clients.routes.ts': text })

const fields = "method: 'POST', path: '/api/clients'"
const endpoint = (more: string) => `export const createClient = defineEndpoint({ ${more}, ${fields} })`
const member = endpoint("name: 'clients.create', auth: 'member', permission: 'clients.write'")
const withBody = endpoint("name: 'clients.create', body: clientInput")
const withId =
  "export const getClient = defineEndpoint({ name: 'clients.get', params: idParams('clientId') })"
const getting = (name: string, path: string) =>
  `export const get = defineEndpoint({ name: '${name}', method: 'GET', path: '${path}' })`
const imported = "import { createClient } from '@rytm/contract/clients.ts'\n"

export const serverCanaries: Canary[] = [
  {
    check: transactions,
    breaks: [
      usecase('inAgency({ db, agencyId }, async (tx) => { await db.select() })'),
      usecase('inAgency(deps, async (tx) => { await insertClient({ db }) })'),
      usecase('context.db.transaction((tx) => saveClient({ db: context.db }))'),
      usecase('readInAgency({ db, agencyId }, (tx) => db.select())'),
      usecase('outsideAgencies({ db }, (tx) => db.select())'),
      usecase('own.transaction((tx) => own.execute(sql))'),
      usecase('tenancy.inAgency(agencyId, function (tx) { return this.pool.query() })'),
    ],
    holds: [
      usecase('inAgency({ db, agencyId }, async (tx) => { await insertClient({ db: tx }) })'),
      usecase('inAgency(deps, (tx) => insertClient({ tx, clock: deps.clock }))'),
      usecase('db.transaction(async (db) => db.select())'),
      usecase('const rows = await db.select()'),
    ],
  },
  {
    check: queriesOnlyRead,
    breaks: [
      queries("import { clients } from './clients.tables.ts'\ntx.insert(clients).values(row)"),
      queries("import { clients } from './clients.tables.ts'\ntx.delete(clients)"),
    ],
    holds: [
      queries("import { clients } from './clients.tables.ts'\nseen.delete(id)\ntx.select().from(clients)"),
    ],
  },
  {
    check: clockWords,
    breaks: [
      usecase('const at = new Date()'),
      usecase('const at = Date.now()'),
      usecase('const at = Temporal.Now.instant()'),
      usecase('const at = globalThis.Date.now()'),
      { 'domain/calendar/today.ts': 'export const today = () => Temporal.Now.plainDateISO()' },
      { 'domain/calendar/today.test.ts': 'const now = Date()' },
    ],
    holds: [
      usecase("const at = new Date('2026-01-05T09:00:00Z'); const word = 'Date.now()' // new Date()"),
      {
        'server/src/platform/clock/clock.ts': 'new Date()',
        'web/src/platform/clock.ts': 'Temporal.Now.instant()',
      },
    ],
  },
  {
    check: formatWords,
    breaks: [
      { 'web/src/features/clients/Row.tsx': "new Intl.DateTimeFormat('pl')" },
      { 'documents/src/report.ts': 'amount.toLocaleString()' },
      { 'portal/src/page.tsx': "date.toLocaleDateString('pl')" },
    ],
    holds: [
      {
        'contract/words/format.ts': "new Intl.NumberFormat('pl')",
        'web/src/platform/format.ts': 'x.toLocaleString()',
      },
      { 'web/src/sort.ts': "new Intl.Collator('pl'); type Options = Intl.NumberFormatOptions" },
      { 'e2e/words.ts': "new Intl.PluralRules('pl')" },
    ],
  },
  {
    check: endpointNames,
    breaks: [
      contract(`${member}\n${member}`),
      contract("export const a = defineEndpoint({ name, method: 'GET', path: '/api/a', auth: 'member' })"),
    ],
    holds: [
      contract(member),
      contract(
        `${getting('clients.get', '/api/clients/{clientId}')}\n${getting('clients.list', '/api/clients')}`,
      ),
    ],
  },
  {
    check: endpointRefusals,
    breaks: [
      { ...contract(withBody), ...http("testEndpoint('clients.create', { endpoint })") },
      { ...contract(withBody), ...http("testEndpoint('clients.create', { endpoint, refused: {} })") },
      { ...contract(withId), ...http("testEndpoint('clients.get', { endpoint })") },
    ],
    holds: [
      { ...contract(withBody), ...http("testEndpoint('clients.create', { refused: { empty: {} } })") },
      { ...contract(withId), ...http("testEndpoint('clients.get', { arrange })") },
      {
        ...contract(withId),
        ...http(
          "const one = (endpoint) => ({ endpoint, arrange })\ntestEndpoint('clients.get', one(getClient))",
        ),
      },
    ],
  },
  {
    check: endpointAuth,
    breaks: [
      contract(endpoint("name: 'clients.create', auth: 'public'")),
      contract(endpoint("name: 'clients.create', auth: 'member'")),
      contract(endpoint("name: 'clients.create'")),
      contract(endpoint("name: 'clients.create', auth")),
    ],
    holds: [
      contract(member),
      contract(endpoint("name: 'people.sign_in', auth: 'public'")),
      contract(
        `const all = { auth: 'member', permission: 'clients.read' } as const\n${endpoint("...all, name: 'clients.all'")}`,
      ),
    ],
  },
  {
    check: endpointRoutes,
    breaks: [contract(member), { ...contract(member), ...routes(imported) }],
    holds: [{ ...contract(member), ...routes(`${imported}app.endpoint(createClient, handle)`) }],
  },
  {
    check: endpointTests,
    breaks: [
      contract(member),
      { ...contract(member), ...http("// testEndpoint('clients.create')") },
      {
        ...contract(member),
        ...http("testEndpoint('clients.create', {}); testEndpoint('clients.gone', {})"),
      },
    ],
    holds: [{ ...contract(member), ...http("testEndpoint('clients.create', {})") }],
  },
]

import { createClient, listClients } from '@rytm/contract/clients.ts'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { withClient } from '#platform/postgres/roles.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf } from '#testing/testEndpoint.ts'

let test: TestApp
let agency: TestAgency
beforeAll(async () => {
  test = await createTestApp()
  await change(`CREATE FUNCTION public.no_room() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$`)
})
afterAll(() => test.close())
beforeEach(async () => {
  agency = await createAgency({ test })
})

const change = (text: string) => withClient(test.ownerUrl, (client) => client.query(text))
const ask = (endpoint: Parameters<typeof requestOf>[0]['endpoint'], call = {}) =>
  test.inject(requestOf({ endpoint, call, headers: agency.headers }))
const names = async () => (await ask(listClients)).json().items.map(({ name }: { name: string }) => name)

it.each([
  ['a row', 'CREATE TRIGGER full_disk BEFORE INSERT'],
  ['the commit', 'CREATE CONSTRAINT TRIGGER full_disk AFTER INSERT'],
])(
  'without room for %s nothing is said to be saved, nothing is, and all goes on with room',
  async (_, trigger) => {
    const deferred = trigger.includes('CONSTRAINT') ? 'DEFERRABLE INITIALLY DEFERRED' : ''
    await change(`${trigger} ON clients ${deferred} FOR EACH ROW EXECUTE FUNCTION public.no_room()`)
    const refused = await ask(createClient, { body: { name: 'Huta Próbna' } })
    const whileFull = await names()
    await change('DROP TRIGGER full_disk ON clients')
    const saved = await ask(createClient, { body: { name: 'Stocznia Zmyślona' } })
    expect([refused.statusCode, refused.json().code, refused.headers['retry-after']]).toEqual([
      503,
      'http.storage_full',
      '5',
    ])
    expect([whileFull, saved.statusCode, await names()]).toEqual([[], 201, ['Stocznia Zmyślona']])
  },
)

import { chmodSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, listClients } from '@rytm/contract/clients.ts'
import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'
import { signIn } from '@rytm/contract/people.session.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { mailWork } from '#modules/mail/mail.jobs.ts'
import { queueMail } from '#modules/mail/mail.usecases.ts'
import { migrate } from '#platform/db/migrate.ts'
import { databaseUrls } from '#platform/db/openDatabase.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import { startWorker, type Worker } from '#platform/jobs/claimedWork.ts'
import { type EmbeddedPostgres, startEmbedded } from '#platform/postgres/embedded.ts'
import { checkoutHome } from '#platform/postgres/home.ts'
import { ensureDatabase, ensureRoles } from '#platform/postgres/roles.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf } from '#testing/testEndpoint.ts'

let folder: string
let server: EmbeddedPostgres
let test: TestApp
let agency: TestAgency
let worker: Worker
const sent: unknown[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rytm-stopped-'))
  chmodSync(folder, 0o711)
  server = await startEmbedded({ dataFolder: join(folder, 'postgres'), home: checkoutHome() })
  const { adminUrl } = server
  await ensureRoles({ adminUrl })
  await ensureDatabase({ adminUrl, name: 'rytm' })
  const urls = databaseUrls({ adminUrl })
  await migrate(urls)
  test = await createTestApp({ database: { ...urls, drop: () => server.stop() } })
  agency = await createAgency({ test })
  worker = await startWorker({ ...test, kinds: [sending()], everySeconds: 3600 })
}, 120_000)
afterAll(async () => {
  await worker.stop()
  await test.close()
  rmSync(folder, { recursive: true })
}, 60_000)

it('a database that is stopped for seconds refuses meanwhile, and all goes on by itself', {
  timeout: 60_000,
}, async () => {
  expect(await add('before')).toEqual([201, undefined])
  const start = await stopDatabase()
  const deadline = performance.now() + 2_500
  do {
    const answers = [await add('meanwhile'), await outcome(listClients), await enter()]
    expect(answers).toEqual(Array(3).fill([503, 'http.database_away']))
  } while (performance.now() < deadline)
  const page = await test.inject({ url: '/c', headers: { cookie: 'rytm.client=nobody' } })
  expect([page.statusCode, page.headers['content-type']]).toEqual([503, 'text/html; charset=utf-8'])
  start()
  const answers = () => outcome(listClients).then(([status]) => status)
  await expect.poll(answers, { timeout: 30_000, interval: 100 }).toBe(200)
  expect(await add('after')).toEqual([201, undefined])
  const kept = (await ask(listClients)).json().items.map(({ name }: { name: string }) => name)
  expect(kept.toSorted()).toEqual(['Klient after', 'Klient before'])
  await queueLetter()
  await expect.poll(() => sent.length, { timeout: 20_000, interval: 100 }).toBe(1)
})

const ask = (endpoint: EndpointDefinition, body?: object) =>
  test.inject(requestOf({ endpoint, call: body ? { body } : {}, headers: agency.headers }))

async function outcome(endpoint: EndpointDefinition, body?: object) {
  const answer = await ask(endpoint, body)
  return [answer.statusCode, answer.json().code]
}

const add = (when: string) => outcome(createClient, { name: `Klient ${when}` })
const enter = () => outcome(signIn, { email: 'nobody@agency.test', password: 'long enough password' })

/** Ended, and kept from coming back: without its settings the server does not start, however often it is tried. */
async function stopDatabase() {
  const settings = join(folder, 'postgres', 'postgresql.conf')
  renameSync(settings, `${settings}.away`)
  const file = join(folder, 'postgres', 'postmaster.pid')
  process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGINT')
  await expect.poll(() => existsSync(file), { timeout: 20_000, interval: 20 }).toBe(false)
  return () => renameSync(`${settings}.away`, settings)
}

function sending() {
  const { db, clock, log } = test
  const to = { name: 'Osoba', address: 'osoba@client.test' }
  return mailWork({
    db,
    clock,
    log,
    composers: {
      password_reset: {
        compose: async () => ({
          to,
          fromName: 'Próbna',
          subject: 'Hasło',
          html: '<p>Treść</p>',
          text: 'Treść',
        }),
      },
    },
    transport: {
      deliver: async ({ messageId }) => {
        sent.push(messageId)
        return { outcome: 'accepted' }
      },
      close: () => {},
    },
    publicUrl: 'http://localhost:3000',
    mailFrom: 'Rytm <rytm@agency.test>',
  })
}

function queueLetter() {
  const { agencyId, member } = agency
  return inAgency({ db: test.db, agencyId }, (tx) =>
    queueMail({
      mail: {
        kind: 'password_reset',
        payload: { userId: member.userId },
        agencyId,
        recipient: { memberId: member.memberId },
      },
      tx,
      clock: test.clock,
    }),
  )
}

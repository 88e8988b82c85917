import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { getMail } from '@rytm/contract/mail.ts'
import type { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Clock } from '#platform/clock/clock.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import { performDue } from '#platform/jobs/claimedWork.ts'
import { createMailTransport } from '#platform/mail/transport.ts'
import { checkoutRoot } from '#platform/paths.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { openMailServer } from '#testing/mailServer.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf } from '#testing/testEndpoint.ts'
import { mailWork } from './mail.jobs.ts'
import { queueMail } from './mail.usecases.ts'

let test: TestApp
let agency: TestAgency
let mailServer: Awaited<ReturnType<typeof openMailServer>>
let acceptedHere: string[]

beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())
beforeEach(async () => {
  agency = await createAgency({ test })
  mailServer = await openMailServer()
  acceptedHere = []
})
afterEach(() => close(mailServer.server))

const close = (server: SMTPServer) => new Promise<void>((resolve) => server.close(() => resolve()))

async function givenMail() {
  const { agencyId, member } = agency
  const { mailId } = await inAgency({ db: test.db, agencyId }, (tx) =>
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
  return mailId
}

/** One look of a worker at what is due, and all that it then sends. */
async function pass({
  clock = test.clock,
  beforeSending = () => {},
}: {
  clock?: Clock
  beforeSending?: () => unknown
} = {}) {
  const { db, log } = test
  const smtp = createMailTransport({ smtpUrl: mailServer.smtpUrl })
  const to = { name: 'Osoba', address: 'osoba@client.test' }
  const letter = { to, fromName: 'Próbna Rekrutacja', subject: 'Hasło', html: '<p>Treść</p>', text: 'Treść' }
  const kind = mailWork({
    db,
    clock,
    log,
    transport: {
      ...smtp,
      deliver: async (message) => {
        await beforeSending()
        return smtp.deliver(message)
      },
    },
    composers: {
      password_reset: {
        compose: async () => letter,
        accepted: async ({ mail }) => {
          acceptedHere.push(mail.id)
        },
      },
    },
    publicUrl: 'http://localhost:3000',
    mailFrom: 'Rytm <rytm@agency.test>',
  })
  await performDue({ kind, log })
  smtp.close()
}

async function inOutbox(mailId: string) {
  const call = { params: { mailId } }
  return (await test.inject(requestOf({ endpoint: getMail, call, headers: agency.headers }))).json()
}

const messageIds = () => mailServer.received.map(({ messageId }) => messageId)
const named = (mailIds: string[]) => mailIds.map((id) => `<${id}@rytm>`)

it('a mail server that is down for an hour costs time, no letter and no second one', async () => {
  const mails = [await givenMail(), await givenMail(), await givenMail()]
  await close(mailServer.server)
  const tries: [minute: number, attempts: number][] = []
  for (let minute = 0; minute <= 60; minute += 1) {
    await pass()
    const { attempts } = await inOutbox(mails[0] ?? '')
    if (attempts !== tries.at(-1)?.[1]) tries.push([minute, attempts])
    test.clock.advance({ minutes: 1 })
  }
  expect(tries).toEqual([
    [0, 1],
    [1, 2],
    [6, 3],
    [21, 4],
  ])
  for (const mail of mails)
    expect(await inOutbox(mail)).toMatchObject({
      state: 'queued',
      lastError: expect.stringContaining('ECONNREFUSED'),
      nextAttemptAt: expect.any(String),
    })
  mailServer = await openMailServer()
  await pass()
  expect(messageIds()).toEqual([])
  test.clock.advance({ minutes: 20 })
  await Promise.all([pass(), pass()])
  test.clock.advance({ hours: 24 })
  await pass()
  expect(messageIds().toSorted()).toEqual(named(mails).toSorted())
  for (const mail of mails)
    expect(await inOutbox(mail)).toMatchObject({ state: 'accepted', attempts: 5, lastError: null })
})

describe('a process that is killed with -9', { timeout: 60_000 }, () => {
  it.each([
    ['claiming', { receivedBefore: 0, attempts: 1, waits: false }],
    ['composing', { receivedBefore: 0, attempts: 2, waits: true }],
    ['before the mail server', { receivedBefore: 0, attempts: 2, waits: true }],
    ['after the mail server accepted', { receivedBefore: 1, attempts: 2, waits: true }],
    ['writing down that it was accepted', { receivedBefore: 1, attempts: 2, waits: true }],
  ])('while %s leaves the letter to the next one', async (step, { receivedBefore, attempts, waits }) => {
    const mail = await givenMail()
    expect(await signalOf(startSender({ step }))).toBe('SIGKILL')
    expect(messageIds()).toHaveLength(receivedBefore)
    if (waits) {
      await pass()
      expect(await inOutbox(mail)).toMatchObject({ state: 'sending', attempts: 1 })
      expect(messageIds()).toHaveLength(receivedBefore)
      test.clock.advance({ minutes: 5 })
    }
    await Promise.all([pass(), pass()])
    await pass()
    expect(await inOutbox(mail)).toMatchObject({ state: 'accepted', attempts })
    // The only second letter there can be, and its reader's program takes it for the first.
    expect(messageIds()).toEqual(named(receivedBefore === 1 ? [mail, mail] : [mail]))
    expect(acceptedHere).toEqual([mail])
  })

  it('while the mail server reads leaves the letter to the next one', async () => {
    const mail = await givenMail()
    await close(mailServer.server)
    let sender: ChildProcess | undefined
    mailServer = await openMailServer({
      onMailFrom: (_address, _session, done) => {
        sender?.kill('SIGKILL')
        sender = undefined
        done()
      },
    })
    sender = startSender({ step: 'nowhere' })
    expect(await signalOf(sender)).toBe('SIGKILL')
    test.clock.advance({ minutes: 5 })
    await pass()
    expect(messageIds()).toEqual(named([mail]))
    expect(await inOutbox(mail)).toMatchObject({ state: 'accepted', attempts: 2 })
  })
})

function startSender({ step }: { step: string }) {
  const program = join(checkoutRoot, 'server/src/testing/crashSender.ts')
  const appUrl = test.db.$client.options.connectionString ?? ''
  const { smtpUrl } = mailServer
  return spawn(process.execPath, [program, appUrl, smtpUrl, test.clock.now().toString(), step], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

async function signalOf(child: ChildProcess) {
  const [, signal] = await once(child, 'close')
  return signal
}

describe('a clock that jumps', () => {
  it('a day ahead while a letter is sent: at most one more of the same', async () => {
    const mail = await givenMail()
    await pass({
      beforeSending: async () => {
        test.clock.advance({ hours: 24 })
        await pass()
      },
    })
    await pass()
    expect(messageIds()).toEqual(named([mail, mail]))
    expect(await inOutbox(mail)).toMatchObject({ state: 'accepted' })
  })

  it('an hour back: nothing is sent twice, and what was waiting leaves when its hour comes again', async () => {
    const sent = await givenMail()
    await pass()
    const waiting = await givenMail()
    test.clock.advance({ hours: -1 })
    await pass()
    expect(messageIds()).toEqual(named([sent]))
    test.clock.advance({ hours: 1 })
    await pass()
    expect(messageIds()).toEqual(named([sent, waiting]))
  })

  it('an hour back after a sender died: its letter is sent, only later', async () => {
    const mail = await givenMail()
    expect(await signalOf(startSender({ step: 'composing' }))).toBe('SIGKILL')
    test.clock.advance({ hours: -1 })
    await pass()
    test.clock.advance({ minutes: 64 })
    await pass()
    expect(messageIds()).toEqual([])
    test.clock.advance({ minutes: 1 })
    await pass()
    expect(messageIds()).toEqual(named([mail]))
  })
})

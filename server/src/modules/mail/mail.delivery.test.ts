import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { inAgency } from '#platform/db/tenancy.ts'
import { performDue } from '#platform/jobs/claimedWork.ts'
import { createMailTransport } from '#platform/mail/transport.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { mailWork } from './mail.jobs.ts'
import { mailMessages } from './mail.tables.ts'
import type { MailComposer, MailComposers, MailContent } from './mail.types.ts'
import { queueMail } from './mail.usecases.ts'

let test: TestApp
let agency: TestAgency
const open: { close(): void }[] = []

beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())
afterEach(() => {
  for (const thing of open.splice(0)) thing.close()
})

const acceptedMails: string[] = []
const composer: MailComposer = {
  compose: async () => ({
    to: { name: 'Osoba', address: 'osoba@client.test' },
    fromName: 'Próbna Rekrutacja',
    subject: 'Tydzień 3 z 5: zażółć',
    html: '<p>Treść</p>',
    text: 'Treść',
  }),
  accepted: async ({ mail }) => {
    acceptedMails.push(mail.id)
  },
}
const composers: Partial<MailComposers> = { account_changed: composer, password_reset: composer }

/** A mail server on a real socket; it keeps the Message-IDs that it accepted. */
async function givenMailServer(behaviour: SMTPServerOptions = {}) {
  const received: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      let text = ''
      stream.on('data', (chunk) => {
        text += chunk
      })
      stream.on('end', () => {
        received.push(/^Message-ID: (.+)$/im.exec(text)?.[1] ?? '')
        done()
      })
    },
    ...behaviour,
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  open.push(server)
  const { port } = server.server.address() as AddressInfo
  return { received, smtpUrl: `smtp://127.0.0.1:${port}?ignoreTLS=true` }
}

const ofAccount: MailContent = { kind: 'account_changed', payload: { change: 'password' } }

async function givenQueuedMail(content = ofAccount) {
  agency = await createAgency({ test })
  const { agencyId, member } = agency
  return inAgency({ db: test.db, agencyId }, (tx) =>
    queueMail({
      mail: { ...content, agencyId, recipient: { memberId: member.memberId } },
      tx,
      clock: test.clock,
    }),
  )
}

function sender(smtpUrl?: string) {
  const transport = createMailTransport({ smtpUrl })
  open.push(transport)
  const { db, clock, log } = test
  const kind = mailWork({
    db,
    clock,
    log,
    transport,
    composers,
    publicUrl: 'http://localhost:3000',
    mailFrom: 'Rytm <rytm@agency.test>',
  })
  return { pass: () => performDue({ kind, log }) }
}

async function stateOf(mailId: string) {
  const [row] = await inAgency({ db: test.db, agencyId: agency.agencyId }, (tx) =>
    tx.select().from(mailMessages).where(eq(mailMessages.id, mailId)),
  )
  return row
}

describe('a mail in the outbox', () => {
  it('keeps no subject where that carries a code', async () => {
    const { smtpUrl } = await givenMailServer()
    const { mailId } = await givenQueuedMail({ kind: 'password_reset', payload: { userId: randomUUID() } })
    await sender(smtpUrl).pass()
    expect(await stateOf(mailId)).toMatchObject({ state: 'accepted', subject: null })
  })

  it('is accepted by the mail server and told so', async () => {
    const { received, smtpUrl } = await givenMailServer()
    const { mailId } = await givenQueuedMail()
    await sender(smtpUrl).pass()
    expect(await stateOf(mailId)).toMatchObject({
      state: 'accepted',
      attempts: 1,
      subject: 'Tydzień 3 z 5: zażółć',
      toAddress: 'osoba@client.test',
    })
    expect(received).toEqual([`<${mailId}@rytm>`])
    expect(acceptedMails).toContain(mailId)
  })

  it('is refused for good by a 5xx', async () => {
    const refuse = Object.assign(new Error('no such mailbox'), { responseCode: 550 })
    const { smtpUrl } = await givenMailServer({ onRcptTo: (_address, _session, done) => done(refuse) })
    const { mailId } = await givenQueuedMail()
    await sender(smtpUrl).pass()
    expect(await stateOf(mailId)).toMatchObject({ state: 'refused' })
    expect((await stateOf(mailId))?.lastError).toContain('no such mailbox')
    expect(acceptedMails).not.toContain(mailId)
  })

  it('waits and comes again after a 4xx, with the same Message-ID', async () => {
    let tries = 0
    const { received, smtpUrl } = await givenMailServer({
      onRcptTo: (_address, _session, done) => {
        tries += 1
        done(tries === 1 ? Object.assign(new Error('try later'), { responseCode: 451 }) : null)
      },
    })
    const { mailId } = await givenQueuedMail()
    const { pass } = sender(smtpUrl)
    await pass()
    expect(await stateOf(mailId)).toMatchObject({ state: 'queued', attempts: 1 })
    await pass()
    expect((await stateOf(mailId))?.attempts).toBe(1)
    test.clock.advance({ minutes: 1 })
    await pass()
    expect(await stateOf(mailId)).toMatchObject({ state: 'accepted', attempts: 2 })
    expect(received).toEqual([`<${mailId}@rytm>`])
  })

  it('waits when the connection drops in the middle of it', async () => {
    const { smtpUrl } = await givenMailServer({
      onData: (stream) => {
        stream.once('data', () => {
          for (const server of open.filter((thing) => thing instanceof SMTPServer))
            for (const connection of server.connections) connection.close()
        })
        stream.resume()
      },
    })
    const { mailId } = await givenQueuedMail()
    await sender(smtpUrl).pass()
    expect(await stateOf(mailId)).toMatchObject({ state: 'queued', attempts: 1 })
  })

  it('waits when nobody listens', async () => {
    const { mailId } = await givenQueuedMail()
    await sender('smtp://127.0.0.1:1').pass()
    expect(await stateOf(mailId)).toMatchObject({ state: 'queued' })
  })

  it('is given up after the last try and says why', async () => {
    const { mailId } = await givenQueuedMail()
    const { pass } = sender('smtp://127.0.0.1:1')
    for (let day = 0; day < 11; day += 1) {
      await pass()
      test.clock.advance({ hours: 25 })
    }
    expect(await stateOf(mailId)).toMatchObject({ state: 'failed', attempts: 10 })
  })

  it('stays readable in the outbox without a mail server', async () => {
    const { mailId } = await givenQueuedMail()
    await sender().pass()
    const mail = await stateOf(mailId)
    expect(mail).toMatchObject({ state: 'stored' })
    expect(mail?.raw?.toString()).toContain(`Message-ID: <${mailId}@rytm>`)
    expect(acceptedMails).not.toContain(mailId)
  })

  it('is sent once by two senders at the same time', async () => {
    const { received, smtpUrl } = await givenMailServer()
    const { mailId } = await givenQueuedMail()
    await Promise.all([sender(smtpUrl).pass(), sender(smtpUrl).pass()])
    expect(received).toEqual([`<${mailId}@rytm>`])
  })

  it('is sent again when the sender died while sending', async () => {
    const { received, smtpUrl } = await givenMailServer()
    const { mailId } = await givenQueuedMail()
    await inAgency({ db: test.db, agencyId: agency.agencyId }, (tx) =>
      tx
        .update(mailMessages)
        .set({ state: 'sending', claimedAt: new Date(test.clock.now().epochMilliseconds) })
        .where(eq(mailMessages.id, mailId)),
    )
    const { pass } = sender(smtpUrl)
    await pass()
    expect(received).toEqual([])
    test.clock.advance({ minutes: 6 })
    await pass()
    expect(received).toEqual([`<${mailId}@rytm>`])
  })
})

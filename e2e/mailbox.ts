import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface Mailbox {
  smtpUrl: string
  /** The newest mail to an address whose subject matches; waits for it. */
  mailTo(address: string, subject?: RegExp): Promise<ParsedMail>
  close(): Promise<void>
}

/** A mail server on this machine that keeps what it gets. */
export async function openMailbox(): Promise<Mailbox> {
  const mails: ParsedMail[] = []
  let arrived: () => void = () => {}
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => {
        mails.push(mail)
        arrived()
        done()
      }, done)
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    smtpUrl: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    mailTo: async (address, subject = /./) => {
      const patience = AbortSignal.timeout(60_000)
      for (;;) {
        const mail = mails.findLast((one) => isTo(one, address) && subject.test(one.subject ?? ''))
        if (mail) return mail
        if (patience.aborted) throw new Error(`No mail to ${address} like ${subject}: ${listOf(mails)}`)
        await new Promise<void>((resolve) => {
          arrived = resolve
          patience.addEventListener('abort', () => resolve(), { once: true })
        })
      }
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function listOf(mails: readonly ParsedMail[]) {
  return mails.map(({ to, subject }) => `${[to ?? []].flat().map(({ text }) => text)}: ${subject}`).join('; ')
}

function isTo(mail: ParsedMail, address: string) {
  const fields = [mail.to ?? []].flat()
  return fields.some(({ value }) => value.some((one) => one.address === address))
}

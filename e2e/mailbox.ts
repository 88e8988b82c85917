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
      for (;;) {
        const mail = mails.findLast((one) => isTo(one, address) && subject.test(one.subject ?? ''))
        if (mail) return mail
        await new Promise<void>((resolve) => {
          arrived = resolve
        })
      }
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function isTo(mail: ParsedMail, address: string) {
  const fields = [mail.to ?? []].flat()
  return fields.some(({ value }) => value.some((one) => one.address === address))
}

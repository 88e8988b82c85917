import { pino } from 'pino'
import { mailWork } from '#modules/mail/mail.jobs.ts'
import { connect } from '#platform/db/pool.ts'
import { performDue } from '#platform/jobs/claimedWork.ts'
import { createMailTransport } from '#platform/mail/transport.ts'

/** A process to be killed: it sends what is due, and dies by kill -9 where it is told to. */
const [appUrl = '', smtpUrl, now = '', step] = process.argv.slice(2)
const log = pino({ level: 'silent' })
const db = connect({ appUrl, maxConnections: 2 })
const transport = createMailTransport({ smtpUrl })
const clock = { now: () => Temporal.Instant.from(now) }

/** Nothing runs after the signal: what follows the call is never reached. */
function dieAt(here: string) {
  if (here === step) process.kill(process.pid, 'SIGKILL')
}

let asked = 0
const claiming = {
  now: () => {
    asked += 1
    // Two for finding what is due; the third is asked inside the transaction that claims.
    if (asked === 3) dieAt('claiming')
    return clock.now()
  },
}

const kind = mailWork({
  db,
  log,
  clock: claiming,
  composers: {
    password_reset: {
      compose: async () => {
        dieAt('composing')
        const to = { name: 'Osoba', address: 'osoba@client.test' }
        return { to, fromName: 'Próbna Rekrutacja', subject: 'Hasło', html: '<p>Treść</p>', text: 'Treść' }
      },
      accepted: async () => dieAt('writing down that it was accepted'),
    },
  },
  transport: {
    deliver: async (message) => {
      dieAt('before the mail server')
      const delivery = await transport.deliver(message)
      dieAt('after the mail server accepted')
      return delivery
    },
    close: () => transport.close(),
  },
  publicUrl: 'http://localhost:3000',
  mailFrom: 'Rytm <rytm@agency.test>',
})
await performDue({ kind, log })
transport.close()
await db.$client.end()

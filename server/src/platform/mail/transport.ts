import { createTransport, type SendMailOptions } from 'nodemailer'

/**
 * What became of one try: `accepted` by the mail server; `stored` as .eml because no server is configured or the
 * address can't receive; `refused` for good; `postponed`: worth another try.
 */
export type Delivery =
  | { outcome: 'accepted' }
  | { outcome: 'stored'; raw: Buffer }
  | { outcome: 'refused' | 'postponed'; error: string }

export interface MailTransport {
  deliver(message: SendMailOptions): Promise<Delivery>
  close(): void
}

const storing = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })

/** SMTP where configured, else the outbox itself. Addresses under `.invalid` never leave in either case. */
export function createMailTransport({ smtpUrl }: { smtpUrl?: string | undefined }): MailTransport {
  const smtp = smtpUrl ? createTransport(withLimits(smtpUrl)) : undefined
  return {
    deliver: async (message) => {
      if (!smtp || isInvalid(message)) return { outcome: 'stored', raw: await toEml(message) }
      try {
        await smtp.sendMail(message)
        return { outcome: 'accepted' }
      } catch (error) {
        return failure(error)
      }
    },
    close: () => smtp?.close(),
  }
}

/** Whether the mail server answers and lets Rytm in; nothing is sent. */
export async function askMailServer({ smtpUrl }: { smtpUrl: string }): Promise<void> {
  const smtp = createTransport(withLimits(smtpUrl))
  try {
    await smtp.verify()
  } finally {
    smtp.close()
  }
}

/** One connection after another, none idle for ever: a server that hangs costs seconds, not the queue. */
function withLimits(smtpUrl: string) {
  const url = new URL(smtpUrl)
  for (const [key, seconds] of [
    ['connectionTimeout', 15],
    ['greetingTimeout', 15],
    ['socketTimeout', 60],
  ] as const)
    if (!url.searchParams.has(key)) url.searchParams.set(key, String(seconds * 1000))
  return url.toString()
}

async function toEml(message: SendMailOptions): Promise<Buffer> {
  const { message: raw } = await storing.sendMail(message)
  return Buffer.isBuffer(raw) ? raw : Buffer.from(String(raw))
}

function isInvalid({ to }: SendMailOptions) {
  const address = typeof to === 'object' && to && 'address' in to ? to.address : String(to)
  return /\.invalid$/i.test(address ?? '')
}

/** RFC 5321: 5xx is final, 4xx and a broken connection are not. */
function failure(error: unknown): Delivery {
  const { responseCode, message } = error as { responseCode?: number; message?: string }
  const outcome = responseCode !== undefined && responseCode >= 500 ? 'refused' : 'postponed'
  return { outcome, error: String(message ?? error).slice(0, 500) }
}

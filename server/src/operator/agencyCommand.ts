import { email, language, shortText } from '@rytm/contract/kernel.ts'
import { z } from 'zod'
import { makeAgency } from '#modules/agencies/agencies.operator.usecases.ts'
import { StartProblem } from '#platform/postgres/startProblem.ts'
import type { Command } from '#platform/start/command.ts'
import { withDatabase } from './withDatabase.ts'

const input = z.object({
  name: shortText,
  language,
  zone: z.string(),
  country: z.string(),
  'owner-name': shortText,
  'owner-email': email,
})

export const createAgencyCommand: Command = {
  name: 'agency create',
  usage: 'agency create --name NAME --owner-name NAME --owner-email ADDRESS',
  help: `Makes an agency with its owner.
A link is printed with which a new owner chooses a password.
  --language pl|en   of the agency (pl)
  --zone ZONE        of its working hours (Europe/Warsaw)
  --country CODE     of its public holidays (PL)
An owner who has an account already signs in with it. A second agency needs SMTP_URL: without it letters are kept in the
application, where nobody may open one with a code as soon as there are two agencies.`,
  operands: 0,
  options: {
    name: { type: 'string' },
    'owner-name': { type: 'string' },
    'owner-email': { type: 'string' },
    language: { type: 'string', default: 'pl' },
    zone: { type: 'string', default: 'Europe/Warsaw' },
    country: { type: 'string', default: 'PL' },
  },
  run: async (context) => {
    const { settings, clock, print } = context
    const given = valuesOf(context.options)
    const { name, language, zone, country } = given
    const owner = { name: given['owner-name'], email: given['owner-email'] }
    const agency = { name, language, zone, country }
    const sendsMail = settings.smtpUrl !== undefined
    const made = await withDatabase({ context, mayBegin: true }, ({ db }) =>
      makeAgency({ input: { agency, owner }, sendsMail, db, clock }),
    )
    if (made.outcome === 'needs_mail') throw new StartProblem(needsMail)
    print(`The agency "${name}" is there.`)
    print(
      made.link
        ? `${owner.name} chooses a password here, within ${made.link.validMinutes} minutes:\n${settings.publicUrl}/reset-password?token=${made.link.token}`
        : `${owner.email} has an account already and signs in with it: ${settings.publicUrl}`,
    )
    return true
  },
}

const needsMail = `A second agency needs a mail server (SMTP_URL and MAIL_FROM). Without one, letters are kept in the application, where
nobody may open one with a code or a sign-in link as soon as there are two agencies. Nothing was made.`

function valuesOf(options: Record<string, string | undefined>) {
  const { success, data, error } = input.safeParse(options)
  if (success) return data
  const wrong = error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`)
  throw new StartProblem(`Something is missing or wrong:\n  ${wrong.join('\n  ')}`)
}

import { makeOwnerLink } from '#modules/people/people.operator.usecases.ts'
import { StartProblem } from '#platform/postgres/startProblem.ts'
import type { Command } from '#platform/start/command.ts'
import { withDatabase } from './withDatabase.ts'

export const resetOwnerCommand: Command = {
  name: 'owner reset',
  usage: 'owner reset --email ADDRESS',
  help: `Prints a link with which an owner chooses a new password, once.
Using it ends every session of that person. That it was made stands in the audit log of each agency they own.`,
  operands: 0,
  options: { email: { type: 'string' } },
  run: async (context) => {
    const { settings, clock, print, options } = context
    const email = options.email?.trim().toLowerCase()
    if (!email) throw new StartProblem('--email is missing: the address with which the owner signs in.')
    const link = await withDatabase({ context, mayBegin: false }, ({ db }) =>
      makeOwnerLink({ email, db, clock }),
    )
    if (link.outcome !== 'made') throw new StartProblem(refusals[link.outcome](email))
    print(
      `A new password is chosen here, once, within ${link.validMinutes} minutes:\n${settings.publicUrl}/reset-password?token=${link.token}`,
    )
    return true
  },
}

const refusals = {
  unknown: (email: string) => `Nobody signs in as ${email}.`,
  not_owner: (email: string) =>
    `${email} owns no agency. An owner of the agency can help: end the access and invite them again.`,
}

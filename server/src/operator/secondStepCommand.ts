import { resetSecondStepByOperator } from '#modules/people/people.secondStepReset.usecases.ts'
import { StartProblem } from '#platform/postgres/startProblem.ts'
import type { Command } from '#platform/start/command.ts'
import { withDatabase } from './withDatabase.ts'

export const resetSecondStepCommand: Command = {
  name: 'second-step reset',
  usage: 'second-step reset --email ADDRESS',
  help: `For somebody who lost phone and recovery codes: the password alone lets them in again.
Their passkeys and sessions end, they get a letter, and it stands in the audit log of each agency they belong to.`,
  operands: 0,
  options: { email: { type: 'string' } },
  run: async (context) => {
    const { clock, print, options } = context
    const email = options.email?.trim().toLowerCase()
    if (!email) throw new StartProblem('--email is missing: the address with which the person signs in.')
    const outcome = await withDatabase({ context, mayBegin: false }, ({ db }) =>
      resetSecondStepByOperator({ email, db, clock }),
    )
    if (outcome !== 'reset') throw new StartProblem(refusals[outcome](email))
    print(`${email} signs in with the password alone now.`)
    return true
  },
}

const refusals = {
  unknown: (email: string) => `Nobody signs in as ${email}.`,
  off: (email: string) => `${email} signs in with the password alone already.`,
}

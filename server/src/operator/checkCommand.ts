import { countMail } from '#modules/mail/mail.operator.queries.ts'
import { checkDatabase } from '#platform/check/checkDatabase.ts'
import { checkDiskSpace, checkMailServer, checkPublicUrl } from '#platform/check/checkSurroundings.ts'
import { type Finding, ok, problem, warning } from '#platform/check/finding.ts'
import { type Clock, systemClock } from '#platform/clock/clock.ts'
import { connect } from '#platform/db/pool.ts'
import type { Command } from '#platform/start/command.ts'
import type { Installation } from '#platform/start/openInstallation.ts'

const marks = { ok: 'ok     ', warning: 'warning', problem: 'PROBLEM' }

export const checkCommand: Command = {
  name: 'check',
  usage: 'check',
  help: `Looks at the installation without changing anything.
Database, rights, migrations, row-level security, clocks, mail server, address, disk space, letters that wait. It ends with
1 where something is a problem, else with 0, warnings or not.`,
  operands: 0,
  run: async ({ settings, clock, open, print }) => {
    const installation = await open()
    const { findings, isCurrent } = await checkDatabase({ ...installation, clock: systemClock })
    const found: Finding[] = [
      checkRunning(installation),
      ...findings,
      await checkMailServer({ settings }),
      ...(isCurrent ? await checkOutbox({ installation, clock }) : []),
      checkPublicUrl({ settings }),
      checkDiskSpace({ folder: installation.embeddedIn }),
    ]
    for (const { about, outcome, words } of found) print(`${marks[outcome]}  ${about.padEnd(10)}  ${words}`)
    return found.every(({ outcome }) => outcome !== 'problem')
  },
}

/** With a database of the operator's own, other machines may run Rytm too. */
function checkRunning({ besideProcess, embeddedIn }: Installation): Finding {
  if (besideProcess) return ok('running', `Rytm runs as process ${besideProcess}`)
  return ok('running', embeddedIn ? 'Rytm is stopped' : 'the database is one of your own')
}

async function checkOutbox({
  installation: { ownerUrl, embeddedIn, besideProcess },
  clock,
}: {
  installation: Installation
  clock: Clock
}): Promise<Finding[]> {
  const db = connect({ appUrl: ownerUrl, maxConnections: 1 })
  const { waiting, stuck, failed } = await countMail({ clock, db })
  await db.$client.end()
  const given = failed > 0 ? [warning('letters', `${failed} were given up; see "Outgoing mail"`)] : []
  if (stuck > 0) {
    const overdue = `${stuck} of ${waiting} are overdue`
    const isStopped = embeddedIn !== undefined && besideProcess === undefined
    const late = isStopped
      ? warning('letters', `${overdue}: Rytm is stopped`)
      : problem('letters', `${overdue}: does a worker run?`)
    return [late, ...given]
  }
  return [ok('letters', `${waiting} wait, none is overdue`), ...given]
}

import { runCommand } from '#platform/start/runCommand.ts'
import { createAgencyCommand } from './operator/agencyCommand.ts'
import { backupCommand, restoreCommand } from './operator/backupCommands.ts'
import { checkCommand } from './operator/checkCommand.ts'
import { resetOwnerCommand } from './operator/ownerCommand.ts'
import { resetSecondStepCommand } from './operator/secondStepCommand.ts'

await runCommand({
  words: process.argv.slice(2),
  env: process.env,
  commands: [
    backupCommand,
    restoreCommand,
    createAgencyCommand,
    resetOwnerCommand,
    resetSecondStepCommand,
    checkCommand,
  ],
})

import { StartProblem } from '#platform/postgres/startProblem.ts'

/** A backup or restore that cannot go on for a reason the operator can act on: one sentence, no stack. */
export class BackupProblem extends StartProblem {
  override name = 'BackupProblem'
}

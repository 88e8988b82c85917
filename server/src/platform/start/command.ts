import type { ParseArgsOptionsConfig } from 'node:util'
import type { Clock } from '#platform/clock/clock.ts'
import type { Settings } from '#platform/config/settings.ts'
import type { Installation } from './openInstallation.ts'

export interface CommandContext {
  /** What stands after the name of the command, in its order. */
  operands: string[]
  options: Record<string, string | undefined>
  settings: Settings
  clock: Clock
  /** What was asked for. */
  print: (line: string) => void
  /** How it goes; kept apart from what was asked for. */
  say: (line: string) => void
  /** A file as the operator named it, from the folder in which the command was called. */
  fileAt: (name: string) => string
  open: (options?: { mayBegin?: boolean }) => Promise<Installation>
}

/** One command of the operator. */
export interface Command {
  /** `agency create` */
  name: string
  /** `backup FILE` */
  usage: string
  /** What it does; the first line stands in the list of all. */
  help: string
  operands: number
  options?: ParseArgsOptionsConfig
  /** False: what it looked for was not as it should be, and it has said so. */
  run(context: CommandContext): Promise<boolean>
}

import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { clockFrom } from '#platform/clock/clockFrom.ts'
import { loadSettings } from '#platform/config/loadSettings.ts'
import { AppError } from '#platform/errors/appError.ts'
import { StartProblem } from '#platform/postgres/startProblem.ts'
import type { Command } from './command.ts'
import { type Installation, openInstallation } from './openInstallation.ts'

interface Options {
  words: string[]
  env: Record<string, string | undefined>
  commands: Command[]
}

/** One command from its words to its exit code. */
export async function runCommand(options: Options): Promise<void> {
  // Ending this way removes what is unfinished; an embedded database stops by its watcher.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1))
  const onDisconnect = () => process.exit(1)
  process.on('disconnect', onDisconnect)
  try {
    process.exitCode = (await perform(options)) ? 0 : 1
  } catch (error) {
    console.error(explain(error))
    process.exitCode = 1
  }
  process.off('disconnect', onDisconnect)
  if (process.connected) process.disconnect?.()
}

async function perform({ words, env, commands }: Options): Promise<boolean> {
  const asksForHelp = words.length === 0 || words.includes('--help') || words.includes('-h')
  const command = commands.find(({ name }) => words.slice(0, name.split(' ').length).join(' ') === name)
  if (asksForHelp) {
    console.log(command ? helpOf(command) : overview(commands))
    return true
  }
  if (!command) throw new StartProblem(`There is no command "${words.join(' ')}".\n\n${overview(commands)}`)
  const input = inputOf({ command, words: words.slice(command.name.split(' ').length) })
  const settings = loadSettings({ env })
  const opened: Installation[] = []
  try {
    return await command.run({
      ...input,
      settings,
      clock: clockFrom(settings),
      print: (line) => console.log(line),
      say: (line) => console.error(line),
      fileAt: (name) => resolve(env.RYTM_CALLED_FROM ?? '.', name),
      open: async ({ mayBegin = false } = {}) => {
        const installation = await openInstallation({ settings, env, mayBegin })
        opened.push(installation)
        return installation
      },
    })
  } finally {
    for (const installation of opened) await installation.stop()
  }
}

function inputOf({ command, words }: { command: Command; words: string[] }) {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      options: command.options ?? {},
      allowPositionals: true,
    })
    if (positionals.length !== command.operands) throw new Error('It takes other words.')
    return { operands: positionals, options: values as Record<string, string | undefined> }
  } catch (error) {
    throw new StartProblem(`${error instanceof Error ? error.message : error}\n\n${helpOf(command)}`)
  }
}

function overview(commands: Command[]) {
  const width = Math.max(...commands.map(({ usage }) => usage.length))
  const lines = commands.map(({ usage, help }) => `  ${usage.padEnd(width)}  ${help.split('\n')[0]}`)
  return `npm run rytm -- COMMAND\n\n${lines.join('\n')}\n\n"npm run rytm -- COMMAND --help" tells more.`
}

function helpOf({ usage, help }: Command) {
  return `npm run rytm -- ${usage}\n\n${help}`
}

function explain(error: unknown) {
  if (error instanceof StartProblem) return error.message
  if (error instanceof AppError) return `Refused: ${error.code} ${JSON.stringify(error.params ?? {})}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

import { AppError } from './appError.ts'

/** Neither is the asker's fault, and both end without them: what was asked has to be asked again. */
const troubles = [
  { code: 'http.database_away', states: /^(08...|57P0[1-5]|53300)$/ },
  { code: 'http.storage_full', states: /^53100$/ },
] as const

const lostConnection =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

/**
 * The refusal for an error behind which the database cannot work: it is away, or has no room. What a lost connection
 * says has no state of SQL; undefined for everything else.
 */
export function databaseTrouble(error: unknown): AppError | undefined {
  if (!(error instanceof Error)) return undefined
  if (isUnreachable(error)) return new AppError({ code: 'http.database_away', status: 503 })
  const { code } = error as { code?: unknown }
  const trouble = troubles.find(({ states }) => typeof code === 'string' && states.test(code))
  return trouble ? new AppError({ code: trouble.code, status: 503 }) : databaseTrouble(error.cause)
}

/** A request calls nothing over a connection but the database: mail leaves in the background. */
function isUnreachable(error: Error) {
  const { syscall } = error as NodeJS.ErrnoException
  return syscall === 'connect' || lostConnection.test(error.message)
}

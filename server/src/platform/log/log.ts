import { type DestinationStream, type Logger, pino } from 'pino'
import type { Settings } from '#platform/config/settings.ts'
import { describeError } from '#platform/errors/describeError.ts'

/** Logs are read and kept by more people than the data: neither tokens of links nor parameters of queries get there. */
export function createLog(
  { logLevel }: Pick<Settings, 'logLevel'>,
  destination: DestinationStream = pino.destination(1),
): Logger {
  return pino({ level: logLevel, base: null, serializers: { req, err } }, destination)
}

interface LoggedRequest {
  method?: string
  url?: string
  ip?: string
}

/** The path alone: what stands after `?` are tokens of links and what people search for. */
function req({ method, url, ip }: LoggedRequest) {
  return { method, url: url?.split('?')[0], remoteAddress: ip }
}

function err(error: unknown) {
  const { name, code, statusCode, stack = '' } = error as Error & { code?: string; statusCode?: number }
  const frames = stack.split('\n').filter((line) => line.startsWith('    at '))
  return {
    type: name,
    message: describeError(error),
    code: code ?? codeOfCause(error),
    statusCode,
    stack: frames.join('\n'),
  }
}

function codeOfCause(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error && 'code' in error.cause
    ? error.cause.code
    : undefined
}

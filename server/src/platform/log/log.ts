import { type Logger, pino } from 'pino'
import type { Settings } from '#platform/config/settings.ts'

export function createLog({ logLevel }: Pick<Settings, 'logLevel'>): Logger {
  return pino({ level: logLevel, base: null })
}

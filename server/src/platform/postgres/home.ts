import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { checkoutRoot } from '#platform/paths.ts'

/** Where root keeps what the system user must be able to read: one folder per checkout. */
export function checkoutHome(): string {
  return join('/var/lib/rytm', createHash('sha256').update(checkoutRoot).digest('hex').slice(0, 12))
}

import { randomBytes, scryptSync } from 'node:crypto'

/** Slow on purpose: a short key of an operator must not be guessed from a backup. */
export function fingerprintOf({
  secretKey,
  salt = randomBytes(16).toString('hex'),
}: {
  secretKey: string
  salt?: string
}) {
  return { salt, fingerprint: scryptSync(`rytm backup ${secretKey}`, salt, 32).toString('hex') }
}

import { createHash, randomBytes } from 'node:crypto'

/** A capability for a link; only its hash is kept. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Tokens are long and random, so a fast hash is enough. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

import { createHash } from 'node:crypto'

/**
 * SHA-256 (hex) over the canonical JSON of a frozen view: keys in order, so that the database's own order of keys in
 * jsonb can't change it.
 */
export function contentHash(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

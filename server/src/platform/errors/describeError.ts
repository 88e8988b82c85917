/**
 * An error in words that may be kept. A failed query brings its parameters along in its message, and they are people,
 * hashes and tokens; the database's `detail` quotes whole keys.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (!('query' in error && 'params' in error)) return error.message
  const reason = error.cause instanceof Error ? `: ${error.cause.message}` : ''
  return `failed query${reason}: ${error.query}`
}

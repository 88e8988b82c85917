/** The one place of the workspace that reads the clock. Everything else takes `now`. */
export function currentInstant(): string {
  return Temporal.Now.instant().toString({ smallestUnit: 'second' })
}

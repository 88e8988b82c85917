/** The one place of the workspace that reads the clock. Everything else takes `now`. */
export function currentInstant(): string {
  return Temporal.Now.instant().toString({ smallestUnit: 'second' })
}

/** Where this device is: a good first guess of where an agency is. */
export function deviceZone(): string {
  return Temporal.Now.timeZoneId()
}

/** Minutes after midnight as a field for times wants them; the end of the day shows as 00:00. */
export function toClock(minutes: number): string {
  const part = (value: number) => String(value).padStart(2, '0')
  return `${part(Math.floor(minutes / 60) % 24)}:${part(minutes % 60)}`
}

/** Undefined while a time is only half typed. */
export function fromClock(text: string): number | undefined {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(text) ?? []
  return hours && minutes ? Number(hours) * 60 + Number(minutes) : undefined
}

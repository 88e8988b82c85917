import { defaultCalendar, type WorkingCalendar } from '@rytm/domain/calendar/workingCalendar.ts'
import { addWorkingTime } from '@rytm/domain/calendar/workingTime.ts'
import { publicHolidays } from '@rytm/server/src/platform/holidays/publicHolidays.ts'
import { rounded } from '#measure.ts'

const years = Array.from({ length: 21 }, (_, index) => 2020 + index)
const calendar: WorkingCalendar = {
  ...defaultCalendar,
  holidays: years.flatMap((year) => [
    ...publicHolidays({ country: 'PL', region: null, language: 'pl', year }),
  ]),
}
const deadlines = 400_000
const wallClock = 400_000

/** Deadlines per second on one core, next to adding wall-clock time to an instant. */
export function measureDeadlines() {
  const instants = Array.from({ length: 1000 }, (_, index) =>
    Temporal.Instant.from('2026-01-01T00:00:00Z').add({ minutes: index * 521 }),
  )
  const adding = (minutes: number, count: number) => {
    for (let index = 0; index < count; index++) {
      const from = instants[index % instants.length] as Temporal.Instant
      addWorkingTime({ from, minutes: minutes + (index % 7) * 60, calendar })
    }
  }
  adding(240, 20_000)
  const working = perSecond(() => adding(240, deadlines), deadlines)
  const plain = perSecond(() => {
    for (let index = 0; index < wallClock; index++)
      (instants[index % instants.length] as Temporal.Instant).add({ minutes: 240 + (index % 7) * 60 })
  }, wallClock)
  return {
    deadlines_per_second: Math.round(working),
    wall_clock_additions_per_second: Math.round(plain),
    deadlines_to_wall_clock_ratio: rounded(working / plain),
  }
}

function perSecond(work: () => void, count: number) {
  const begun = performance.now()
  work()
  return count / ((performance.now() - begun) / 1000)
}

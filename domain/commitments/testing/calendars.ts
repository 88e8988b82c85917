import { defaultCalendar, type WorkingCalendar } from '#calendar/workingCalendar.ts'

const closed = (dates: readonly string[]) => dates.map((date) => ({ date, name: date }))

/** Monday to Friday 9:00–17:00 in Warsaw with the Polish holidays that the cases of 2026 and 2027 meet. */
export const warsaw: WorkingCalendar = {
  ...defaultCalendar,
  holidays: closed([
    '2026-01-01',
    '2026-01-06',
    '2026-04-06',
    '2026-05-01',
    '2026-05-03',
    '2026-06-04',
    '2026-11-01',
    '2026-11-11',
    '2026-12-24',
    '2026-12-25',
    '2026-12-26',
    '2027-01-01',
    '2027-01-06',
  ]),
}

/** The same hours in New York, closed on Thanksgiving. */
export const newYork: WorkingCalendar = {
  ...defaultCalendar,
  zone: 'America/New_York',
  holidays: closed(['2026-11-26']),
}

/** The same hours in India, half an hour off the others. */
export const kolkata: WorkingCalendar = { ...defaultCalendar, zone: 'Asia/Kolkata' }

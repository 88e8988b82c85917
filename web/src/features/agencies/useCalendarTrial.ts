import { useDebouncedValue } from '@mantine/hooks'
import { type CalendarInput, tryCalendar } from '@rytm/contract/agencies.calendar.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '#platform/api.ts'

const typingPauseMs = 400

/** What the unsaved calendar comes to, asked again when typing pauses. The last answer stays until the next one is there. */
export function useCalendarTrial({ input, enabled }: { input: CalendarInput; enabled: boolean }) {
  const [settled] = useDebouncedValue(JSON.stringify(input), typingPauseMs)
  return useQuery({
    // With the module first: a save asks again, because then the changes are against the new calendar.
    queryKey: ['agencies', tryCalendar.name, settled],
    queryFn: ({ signal }) => call(tryCalendar, { body: JSON.parse(settled) as CalendarInput, signal }),
    placeholderData: keepPreviousData,
    enabled,
  })
}

import { useDebouncedValue } from '@mantine/hooks'
import { type CalendarInput, type CalendarTrial, tryCalendar } from '@rytm/contract/agencies.calendar.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#platform/api.ts'

const typingPauseMs = 400

/**
 * What the unsaved calendar comes to, asked again when typing pauses. `last` is the newest answer there was: also while
 * the calendar in the form is refused.
 */
export function useCalendarTrial({ input, enabled }: { input: CalendarInput; enabled: boolean }) {
  const [settled] = useDebouncedValue(JSON.stringify(input), typingPauseMs)
  const query = useQuery({
    // With the module first: a save asks again, because then the changes are against the new calendar.
    queryKey: ['agencies', tryCalendar.name, settled],
    queryFn: ({ signal }) => call(tryCalendar, { body: JSON.parse(settled) as CalendarInput, signal }),
    placeholderData: keepPreviousData,
    enabled,
  })
  const [last, setLast] = useState<CalendarTrial>()
  if (query.data && query.data !== last) setLast(query.data)
  return { ...query, last }
}

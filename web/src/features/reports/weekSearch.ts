import { isoWeekText, type WeekItem } from '@rytm/contract/reports.ts'
import { z } from 'zod'

/** What the address says: which week, and whether of everybody. */
export const weekSearch = z.object({
  week: isoWeekText.optional().catch(undefined),
  all: z.literal(true).optional().catch(undefined),
})
export type WeekSearch = z.infer<typeof weekSearch>

export function toQuery({ week, all }: WeekSearch) {
  return { week: week ?? ('current' as const), mine: all ? ('false' as const) : ('true' as const) }
}

/** The next one to write after a project, going round; undefined when all others are sent. */
export function nextUnsent({
  items,
  after,
}: {
  items: readonly WeekItem[]
  after?: string
}): WeekItem | undefined {
  const at = items.findIndex(({ projectId }) => projectId === after)
  const rest = [...items.slice(at + 1), ...items.slice(0, Math.max(0, at))]
  return rest.find(({ state }) => state !== 'sent')
}

import { z } from 'zod'

export const effortFigures = z.object({
  n: z.number().int(),
  /** Null below five: it would say more about chance. */
  medianSeconds: z.number().nullable(),
  withinAim: z.number().int().nullable(),
  aimSeconds: z.number().int().min(0),
})
export type EffortFigures = z.infer<typeof effortFigures>

/** What reporting cost the agency as a whole; never of one person, and for no client. */
export const effortView = z.object({
  reports: effortFigures,
  projectWeeks: effortFigures,
  /** Changed fields and choices per project week, the mean; null below five. */
  entriesPerProjectWeek: z.number().nullable(),
})
export type EffortView = z.infer<typeof effortView>

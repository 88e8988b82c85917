import { planStates } from '@rytm/domain/schedules/planAgainstActual.ts'
import { z } from 'zod'
import { calendarDate, id } from '../kernel.ts'

/**
 * People stand in frozen views by reference; names are resolved when a view is rendered, so that an erasure
 * reaches whatever was sent before.
 */
export const personRef = z.object({ kind: z.enum(['member', 'contact']), id })
export type PersonRef = z.infer<typeof personRef>

/** What a renderer gets next to a view: `undefined` for a person who was erased. */
export interface PersonCard {
  name: string
  jobTitle?: string
  email?: string
  phone?: string
}
export type PeopleDirectory = Readonly<Record<string, PersonCard | undefined>>

export const healthStates = ['on_track', 'at_risk', 'off_track'] as const
export const health = z.enum(healthStates)
export type Health = z.infer<typeof health>

export const activityOwner = z.enum(['agency', 'client'])
export type ActivityOwner = z.infer<typeof activityOwner>

/** How an activity went against what the client was first promised; `week`: where it was done, else where it stands now. */
export const planStanding = z.object({
  state: z.enum(planStates),
  plannedWeek: z.number().int().nullable(),
  week: z.number().int().nullable(),
})
export type PlanStanding = z.infer<typeof planStanding>

/** How many of several openings are filled. */
export const openingsFilled = z.object({ hired: z.number().int(), total: z.number().int() })
export type OpeningsFilled = z.infer<typeof openingsFilled>

export const projectHead = z.object({
  projectId: id,
  portalId: id,
  agencyName: z.string(),
  clientName: z.string(),
  title: z.string(),
  city: z.string().nullable(),
  startDate: calendarDate,
  targetDate: calendarDate,
  zone: z.string(),
  /** Set where the agency had begun before it kept the project here: since when its figures are counted. */
  countedFrom: calendarDate.optional(),
  leadConsultant: personRef.nullable(),
})
export type ProjectHead = z.infer<typeof projectHead>

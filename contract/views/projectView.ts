import { z } from 'zod'
import { calendarDate, id, instant } from '../kernel.ts'
import { closingReportView } from './closingReportView.ts'
import { contestedCall, liveOwedLine } from './owed.ts'
import { plannedActivityView, reportView } from './reportView.ts'
import { scheduleView } from './scheduleView.ts'
import { health, openingsFilled, personRef, projectHead } from './shared.ts'

export const scheduleResponseView = z.object({
  kind: z.enum(['agreed', 'comment']),
  text: z.string().nullable(),
  contact: personRef,
  respondedAt: instant,
})

/** A project as one contact may see it: parts closed to the contact's role are null, never merely hidden. */
export const projectView = z.object({
  kind: z.literal('project'),
  head: projectHead,
  status: z.string(),
  weekNumber: z.number().int().nullable(),
  plannedWeeks: z.number().int().nullable(),
  /** How many of several openings are filled; absent where there is one, or where the reader may not see the progress. */
  openings: openingsFilled.optional(),
  /** Said by the last sent report; null before the first one. */
  health: health.nullable(),
  healthSentence: z.string().nullable(),
  needs: reportView.shape.needs.nullable(),
  thisWeek: z.array(plannedActivityView).nullable(),
  nextWeek: z.array(plannedActivityView).nullable(),
  schedule: z
    .object({ versionId: id, view: scheduleView, responses: z.array(scheduleResponseView) })
    .nullable(),
  reports: z
    .array(
      z.object({
        reportId: id,
        weekNumber: z.number().int(),
        sentAt: instant,
        health: health.nullable(),
        periodTo: instant,
        /** The newest first; the report itself stays what it was. */
        corrections: z
          .array(z.object({ correctionId: id, number: z.number().int(), sentAt: instant }))
          .optional(),
      }),
    )
    .nullable(),
  team: z.array(z.object({ person: personRef, role: z.enum(['lead', 'researcher', 'account_manager']) })),
  access: z.array(z.object({ contact: personRef, roles: z.array(z.string()) })).nullable(),
  lastUpdate: calendarDate.nullable(),
  /** Closing reports that were sent, the newest first; the first one heads the page of a project that is over. */
  closingReports: z
    .array(
      closingReportView
        .pick({
          result: true,
          openings: true,
          filledOpenings: true,
          openPoints: true,
          whatWeWouldDoNext: true,
        })
        .extend({ reportId: id, sentAt: instant }),
    )
    .nullable()
    .default(null),
  /** What is owed in writing now and lately; empty for whoever may not see the progress. */
  owed: z.array(liveOwedLine).default([]),
  /** Lately, the newest first. */
  contestedCalls: z.array(contestedCall).default([]),
})
export type ProjectView = z.infer<typeof projectView>

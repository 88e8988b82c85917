import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { calendarDate, id, idParams, optionalShortText } from './kernel.ts'

export const absenceView = z.object({
  id,
  memberId: id,
  memberName: z.string(),
  substituteId: id.nullable(),
  substituteName: z.string().nullable(),
  /** Both days included, in the agency's zone. */
  fromDate: calendarDate,
  toDate: calendarDate,
  note: z.string().nullable(),
  /** Whether it holds today, is still to come or is over. */
  state: z.enum(['coming', 'now', 'over']),
  /** Whether the one who asks may change it. */
  mayChange: z.boolean(),
})
export type AbsenceView = z.infer<typeof absenceView>

const days = { fromDate: calendarDate, toDate: calendarDate }
const substitution = { substituteId: id.nullable(), note: optionalShortText.nullable().default(null) }
const refusals = [
  'people.absence_ends_before_start',
  'people.absence_over',
  'people.absence_too_long',
  'people.absence_own_substitute',
  'people.absence_overlaps',
  'people.absence_substitute_away',
  'people.absence_of_others',
  'people.member_not_found',
  'people.substitute_left',
] as const

export const listAbsences = defineEndpoint({
  name: 'people.absences',
  summary: 'Who is away and who stands in: now, in the next days and in the last 30',
  method: 'GET',
  path: '/api/absences',
  auth: 'member',
  permission: 'people.read',
  response: z.object({ items: z.array(absenceView) }),
})

export const enterAbsence = defineEndpoint({
  name: 'people.enter_absence',
  summary: 'Enter an absence: my own, or of somebody else with the permission people.absences',
  method: 'POST',
  path: '/api/absences',
  auth: 'member',
  permission: 'people.read',
  body: z.object({ memberId: id, ...days, ...substitution }),
  response: absenceView,
  status: 201,
  errors: refusals,
})

export const changeAbsence = defineEndpoint({
  name: 'people.change_absence',
  summary: 'Change an absence from now on; what was owned before stays. The answer has a new id',
  method: 'PUT',
  path: '/api/absences/{absenceId}',
  auth: 'member',
  permission: 'people.read',
  params: idParams('absenceId'),
  body: z.object({ ...days, ...substitution }),
  response: absenceView,
  errors: ['people.absence_not_found', 'people.absence_ended', 'people.absence_begun', ...refusals],
})

export const endAbsence = defineEndpoint({
  name: 'people.end_absence',
  summary: 'Back earlier, from now on; an absence that has not begun is taken back',
  method: 'POST',
  path: '/api/absences/{absenceId}/end',
  auth: 'member',
  permission: 'people.read',
  params: idParams('absenceId'),
  status: 204,
  errors: ['people.absence_not_found', 'people.absence_ended', 'people.absence_of_others'],
})

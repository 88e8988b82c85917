import type { TemplateDays } from '#schedules/templateDays.ts'

/** Who has to do an activity. */
export type ActivityOwner = 'agency' | 'client'

/**
 * One activity of the catalogue. Its title is looked up by `key` in the locale files `scheduleTemplates`. `after`: not
 * before that many working days after another activity, where the schedule holds that one.
 */
export type CatalogueActivity = {
  readonly key: string
  readonly owner: ActivityOwner
  readonly days: TemplateDays
  readonly after?: { readonly key: string; readonly workingDays: number }
}

const agency = (key: string, days: TemplateDays, after?: CatalogueActivity['after']): CatalogueActivity => ({
  key,
  owner: 'agency',
  days,
  after,
})
const client = (key: string, days: TemplateDays, after?: CatalogueActivity['after']): CatalogueActivity => ({
  key,
  owner: 'client',
  days,
  after,
})
const afterwards = (key: string, workingDays: number) => ({ key, workingDays })

/** How every project begins: what is looked for and on which terms. Columns: 2, 4, 5, 6, 8, 12 weeks. */
export const startActivities = [
  agency('kickoff_call', [1, 1, 1, 1, 1, 1]),
  agency('decision_maker_call', [2, 2, 2, 2, 3, 3]),
  client('profile_agreed', [2, 3, 3, 3, 3, 4]),
] as const

/** Finding people by going to them. The client names off-limits companies when agreeing to the list. */
export const directSearchActivities = [
  agency('market_mapping', [2, 3, 3, 4, 4, 5]),
  agency('target_companies', [2, 4, 4, 5, 6, 8]),
  client('target_companies_agreed', [3, 5, 6, 7, 8, 10]),
  agency('first_approaches', [3, 5, 6, 7, 9, 11]),
  agency('first_conversations', [4, 7, 8, 9, 12, 15]),
  agency('second_approaches', [null, 11, 12, 15, 20, 26]),
] as const

/** Finding people by an advert. The client approves the text before it is published. */
export const advertActivities = [
  agency('advert_draft', [2, 3, 3, 4, 4, 5]),
  client('advert_approved', [3, 4, 4, 5, 6, 7]),
  agency('advert_published', [3, 5, 5, 6, 7, 8]),
  agency('first_applications', [4, 7, 8, 9, 11, 13]),
  agency('phone_screens', [4, 8, 9, 10, 13, 16]),
  agency('advert_review', [5, 9, 10, 12, 15, 19]),
  agency('advert_refresh', [null, 12, 13, 16, 21, 27]),
] as const

/** Interviews, candidates put forward, and what the client does with them: feedback within 2 working days. */
export const presentationActivities = [
  agency('market_feedback', [5, 9, 10, 12, 15, 20]),
  agency('in_depth_interviews', [4, 9, 11, 13, 17, 23]),
  agency('first_candidates', [5, 11, 13, 16, 21, 28]),
  client('first_candidates_feedback', [7, 13, 15, 18, 23, 30], afterwards('first_candidates', 2)),
  agency('midpoint_review', [null, null, 14, 17, 22, 31]),
  client('client_interviews', [8, 14, 17, 20, 27, 35], afterwards('first_candidates_feedback', 1)),
  agency('further_candidates', [null, 13, 16, 20, 28, 37]),
  client('further_candidates_feedback', [null, 15, 18, 22, 30, 39], afterwards('further_candidates', 2)),
  client('client_interviews_feedback', [null, 16, 19, 22, 29, 37], afterwards('client_interviews', 2)),
  agency('shortlist_review', [null, null, null, null, 32, 42]),
] as const

/** From the last interviews to an accepted offer and the summary of the project. */
export const endActivities = [
  client('final_interviews', [null, 17, 21, 25, 34, 47], afterwards('client_interviews_feedback', 1)),
  agency('references', [9, 18, 22, 26, 36, 50]),
  client('decision', [10, 19, 23, 27, 37, 53], afterwards('references', 1)),
  client('offer', [10, 19, 24, 28, 38, 54], afterwards('decision', 0)),
  agency('offer_talks', [10, 20, 24, 29, 39, 55], afterwards('offer', 0)),
  agency('acceptance', [10, 20, 25, 29, 39, 57], afterwards('offer_talks', 0)),
  agency('closing_summary', [10, 20, 25, 30, 40, 60], afterwards('acceptance', 0)),
] as const

/** What comes every week: the report in each, the call from week 2, because the kickoff call is that of week 1. */
export const weeklyActivities = [
  { key: 'weekly_call', owner: 'agency', weekday: 4, fromWeek: 2 },
  { key: 'weekly_report', owner: 'agency', weekday: 5, fromWeek: 1 },
] as const

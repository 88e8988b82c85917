import { conflictError, forbiddenError, notFoundError, refusedError } from '#platform/errors/appError.ts'

export const agencyNotFound = notFoundError('agencies.not_found')
export const firstRunDone = conflictError('agencies.first_run_done')
export const firstRunCodeWrong = forbiddenError('agencies.first_run_code_wrong')
export const changedMeanwhile = conflictError('agencies.changed_meanwhile')
export const calendarRefused = refusedError('agencies.calendar_refused')
export const countryUnknown = refusedError('agencies.country_unknown')
export const sampleDataPresent = conflictError('agencies.sample_data_present')
/** Working hours without weeks of at least two working days. */
export const sampleCalendarRefused = refusedError('agencies.sample_calendar_refused')
export const exportRunning = conflictError('agencies.export_running')

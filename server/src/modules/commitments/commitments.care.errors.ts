import type { PeriodFault } from '@rytm/domain/commitments/carePeriod.ts'
import { badRequestError, notFoundError } from '#platform/errors/appError.ts'

/** Also what a colleague's record is to others: whether there is one is nobody's business. */
export const careRecordNotFound = notFoundError('commitments.care_record_not_found')
export const periodRefused = (fault: PeriodFault) => badRequestError(fault)()

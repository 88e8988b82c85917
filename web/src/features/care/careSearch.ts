import {
  getCareRecord,
  getCareRecordCsv,
  getCareRecordPdf,
  getMemberCareRecord,
  getMemberCareRecordCsv,
  getMemberCareRecordPdf,
} from '@rytm/contract/commitments.careRecord.ts'
import type { Language } from '@rytm/contract/kernel.ts'
import { calendarDate, id } from '@rytm/contract/kernel.ts'
import { carePeriods } from '@rytm/domain/commitments/carePeriod.ts'
import { z } from 'zod'
import { urlOf } from '#platform/api.ts'
import { endpointQuery } from '#platform/queries.ts'

/** What the address says: whose record, of which time. */
export const careSearch = z.object({
  clientId: id.optional().catch(undefined),
  memberId: id.optional().catch(undefined),
  period: z.enum(carePeriods).optional().catch(undefined),
  from: calendarDate.optional().catch(undefined),
  to: calendarDate.optional().catch(undefined),
})
export type CareSearch = z.infer<typeof careSearch>

function queryOf({ period = 'last_12_weeks', from, to }: CareSearch) {
  return period === 'custom' ? { period, from, to } : { period }
}

/** The record that the address names; a member's is asked for below the member. */
export function recordQuery({ memberId, clientId, ...search }: CareSearch) {
  return memberId
    ? endpointQuery(getMemberCareRecord, { params: { memberId }, query: queryOf(search) })
    : endpointQuery(getCareRecord, { query: { ...queryOf(search), clientId } })
}

export function fileUrls({
  search: { memberId, clientId, ...search },
  language,
}: {
  search: CareSearch
  language: Language
}) {
  const query = { ...queryOf(search), clientId: memberId ? undefined : clientId, language }
  const params = { memberId }
  return memberId
    ? {
        csv: urlOf(getMemberCareRecordCsv, { params, query }),
        pdf: urlOf(getMemberCareRecordPdf, { params, query }),
      }
    : { csv: urlOf(getCareRecordCsv, { query }), pdf: urlOf(getCareRecordPdf, { query }) }
}

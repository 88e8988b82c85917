import type { z } from 'zod'
import { carePeriodQuery } from './commitments.care.ts'
import { defineEndpoint } from './endpoint.ts'
import { id, idParams, language } from './kernel.ts'
import { careRecordView } from './views/careRecordView.ts'

const ofClients = carePeriodQuery.extend({
  /** One client's; else the whole agency's. */
  clientId: id.optional(),
})
const inLanguage = { language: language.optional() }
const errors = [
  'commitments.period_incomplete',
  'commitments.period_backwards',
  'commitments.period_too_long',
  'commitments.care_record_not_found',
]

export const getCareRecord = defineEndpoint({
  name: 'commitments.care_record',
  summary: 'How well the agency kept what it owed to its clients, or to one of them',
  method: 'GET',
  path: '/api/care-record',
  auth: 'member',
  permission: 'care.read',
  query: ofClients,
  response: careRecordView,
  errors,
})

export const getCareRecordCsv = defineEndpoint({
  name: 'commitments.care_record_csv',
  summary: 'The care record as a table for a spreadsheet',
  method: 'GET',
  path: '/api/care-record.csv',
  auth: 'member',
  permission: 'care.read',
  query: ofClients.extend(inLanguage),
  output: 'file',
  errors,
})

export const getCareRecordPdf = defineEndpoint({
  name: 'commitments.care_record_pdf',
  summary: 'The care record on paper',
  method: 'GET',
  path: '/api/care-record.pdf',
  auth: 'member',
  permission: 'care.read',
  query: ofClients.extend(inLanguage),
  output: 'file',
  errors,
})

export const getMemberCareRecord = defineEndpoint({
  name: 'commitments.member_care_record',
  summary: 'The care record of one member: for the member, managers and owners; nobody else finds it',
  method: 'GET',
  path: '/api/members/{memberId}/care-record',
  auth: 'member',
  permission: 'projects.read',
  params: idParams('memberId'),
  query: carePeriodQuery,
  response: careRecordView,
  errors,
})

export const getMemberCareRecordCsv = defineEndpoint({
  name: 'commitments.member_care_record_csv',
  summary: 'The care record of one member as a table for a spreadsheet',
  method: 'GET',
  path: '/api/members/{memberId}/care-record.csv',
  auth: 'member',
  permission: 'projects.read',
  params: idParams('memberId'),
  query: carePeriodQuery.extend(inLanguage),
  output: 'file',
  errors,
})

export const getMemberCareRecordPdf = defineEndpoint({
  name: 'commitments.member_care_record_pdf',
  summary: 'The care record of one member on paper',
  method: 'GET',
  path: '/api/members/{memberId}/care-record.pdf',
  auth: 'member',
  permission: 'projects.read',
  params: idParams('memberId'),
  query: carePeriodQuery.extend(inLanguage),
  output: 'file',
  errors,
})

export type CareRecordQuery = z.infer<typeof ofClients>

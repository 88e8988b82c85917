import { defineEndpoint } from './endpoint.ts'

export const exportAgency = defineEndpoint({
  name: 'agencies.export_data',
  summary: 'All data of the agency as a ZIP of JSON, CSV and files',
  method: 'POST',
  path: '/api/agency/export',
  auth: 'member',
  permission: 'agency.export',
  output: 'file',
  errors: ['agencies.export_running'],
})

import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id } from './kernel.ts'

export const sampleData = z.object({
  present: z.boolean(),
  /** Projects of the agency's own for sample clients: these clients stay when the sample data goes. */
  ownProjects: z.array(z.object({ id, title: z.string(), clientName: z.string() })),
})
export type SampleData = z.infer<typeof sampleData>

export const sampleRemoval = z.object({
  clientsKept: z.array(z.string()),
  candidatesKept: z.number().int(),
})
export type SampleRemoval = z.infer<typeof sampleRemoval>

export const getSampleData = defineEndpoint({
  name: 'agencies.get_sample_data',
  summary: 'Whether the agency has sample data',
  method: 'GET',
  path: '/api/agency/sample-data',
  auth: 'member',
  permission: 'agency.read',
  response: sampleData,
})

export const addSampleData = defineEndpoint({
  name: 'agencies.add_sample_data',
  summary: 'Add invented clients with projects in different weeks',
  method: 'POST',
  path: '/api/agency/sample-data',
  auth: 'member',
  permission: 'agency.sample_data',
  response: sampleData,
  status: 201,
  errors: ['agencies.sample_data_present', 'agencies.sample_calendar_refused'],
})

export const removeSampleData = defineEndpoint({
  name: 'agencies.remove_sample_data',
  summary: 'Remove the sample data with everything that was added to it',
  method: 'DELETE',
  path: '/api/agency/sample-data',
  auth: 'member',
  permission: 'agency.sample_data',
  response: sampleRemoval,
})

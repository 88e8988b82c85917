import { projectStatuses } from '@rytm/domain/projects/projectStatus.ts'
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id } from './kernel.ts'

const oneId = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const severalIds = new RegExp(`^${oneId}(,${oneId}){0,9}$`)

const named = z.object({ id, name: z.string() })

export const foundProject = z.object({
  id,
  /** The code name of a confidential one. */
  title: z.string(),
  confidential: z.boolean(),
  status: z.enum(projectStatuses),
  client: named,
})
export type FoundProject = z.infer<typeof foundProject>

export const foundCandidate = z.object({
  /** Of the candidacy: the latest one of somebody who has several. */
  id,
  name: z.string(),
  publicNumber: z.string(),
  project: z.object({ id, title: z.string() }),
})
export type FoundCandidate = z.infer<typeof foundCandidate>

export const foundThings = z.object({
  projects: z.array(foundProject),
  clients: z.array(named.extend({ city: z.string().nullable() })),
  contacts: z.array(named.extend({ jobTitle: z.string().nullable(), client: named })),
  candidates: z.array(foundCandidate),
})
export type FoundThings = z.infer<typeof foundThings>

export const search = defineEndpoint({
  name: 'search.all',
  summary:
    'Clients, contacts, projects and candidates by the beginnings of words, or a candidate by its number',
  method: 'GET',
  path: '/api/search',
  auth: 'member',
  permission: 'projects.read',
  query: z.object({
    q: z.string().trim().max(100).default(''),
    /** Instead of what is typed: projects and clients by their ids, divided by commas. */
    ids: z.string().regex(severalIds).optional(),
  }),
  response: foundThings,
})

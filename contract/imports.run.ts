import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { importProgress } from './imports.ts'
import { id, idParams, page, pageOf } from './kernel.ts'

const caller = { auth: 'member', permission: 'projects.import' } as const
const one = { ...caller, params: idParams('importId') } as const

export const runImport = defineEndpoint({
  ...one,
  name: 'imports.run',
  summary: 'Import the file in the background; the revision is the one that was checked',
  method: 'POST',
  path: '/api/project-imports/{importId}/run',
  body: z.object({ revision: z.number().int() }),
  response: importProgress,
  status: 202,
  errors: ['imports.stale_revision', 'imports.already_started', 'imports.mapping_unusable'],
})

export const importedProject = z.object({
  id,
  title: z.string(),
  clientName: z.string(),
  city: z.string().nullable(),
  /** Nobody has worked with it since: undoing the import removes it. */
  untouched: z.boolean(),
})
export type ImportedProject = z.infer<typeof importedProject>

export const listImportedProjects = defineEndpoint({
  ...one,
  name: 'imports.projects',
  summary: 'The projects that an import has created and that still exist',
  method: 'GET',
  path: '/api/project-imports/{importId}/projects',
  query: page,
  response: pageOf(importedProject).extend({ total: z.number().int(), untouched: z.number().int() }),
})

export const undoImport = defineEndpoint({
  ...one,
  name: 'imports.undo',
  summary: 'Remove the drafts of an import that nobody has touched; clients stay',
  method: 'DELETE',
  path: '/api/project-imports/{importId}/projects',
  response: z.object({ removed: z.number().int(), kept: z.number().int() }),
  errors: ['imports.still_running'],
})

import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { importField } from './imports.ts'
import { contractType, idParams, page, pageOf, payRange, workMode } from './kernel.ts'

const caller = { auth: 'member', permission: 'projects.import' } as const
const one = { ...caller, params: idParams('importId') } as const

export const severities = ['error', 'warning'] as const

/** `column` counts from 0; null when the row as a whole is meant. `code` is worded by `importProblems`. */
export const importProblem = z.object({
  line: z.number().int(),
  column: z.number().int().nullable(),
  severity: z.enum(severities),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type ImportProblem = z.infer<typeof importProblem>

export const rowFates = ['new', 'duplicate', 'refused'] as const
export type RowFate = (typeof rowFates)[number]

export const importCheck = z.object({
  revision: z.number().int(),
  rows: z.number().int(),
  /** What a run would do now with each row; the three add up to `rows`. */
  fates: z.object({ new: z.number().int(), duplicate: z.number().int(), refused: z.number().int() }),
  newClients: z.number().int(),
  columns: z.array(
    z.object({
      header: z.string(),
      field: importField,
      filled: z.number().int(),
      understood: z.number().int(),
      problems: z.number().int(),
      examples: z.array(z.string()),
    }),
  ),
  problemKinds: z.array(
    z.object({ code: z.string(), severity: z.enum(severities), count: z.number().int() }),
  ),
})
export type ImportCheck = z.infer<typeof importCheck>

export const checkImport = defineEndpoint({
  ...one,
  name: 'imports.check',
  summary: 'Dry run: what an import would create, skip and refuse',
  method: 'GET',
  path: '/api/project-imports/{importId}/dry-run',
  response: importCheck,
  errors: ['imports.mapping_unusable'],
})

export const listImportProblems = defineEndpoint({
  ...one,
  name: 'imports.problems',
  summary: 'Every problem by line and column',
  method: 'GET',
  path: '/api/project-imports/{importId}/problems',
  query: page.extend({
    severity: z.enum(severities).optional(),
    code: z.string().max(100).optional(),
    column: z.coerce.number().int().min(0).max(199).optional(),
  }),
  response: pageOf(importProblem),
  errors: ['imports.mapping_unusable'],
})

export const downloadImportProblems = defineEndpoint({
  ...one,
  name: 'imports.problemsFile',
  summary: 'Every problem as a CSV file, in the words of the reader',
  method: 'GET',
  path: '/api/project-imports/{importId}/problems.csv',
  output: 'file',
  errors: ['imports.mapping_unusable'],
})

export const importDraft = z.object({
  line: z.number().int(),
  fate: z.enum(rowFates),
  clientName: z.string(),
  title: z.string(),
  openings: z.number().int(),
  must: z.array(z.string()),
  nice: z.array(z.string()),
  payRanges: z.array(payRange),
  contractTypes: z.array(contractType),
  city: z.string().nullable(),
  workMode: workMode.nullable(),
  seniority: z.string().nullable(),
})
export type ImportDraft = z.infer<typeof importDraft>

export const listImportDrafts = defineEndpoint({
  ...one,
  name: 'imports.drafts',
  summary: 'The rows as the drafts they would become',
  method: 'GET',
  path: '/api/project-imports/{importId}/drafts',
  query: page.extend({ fate: z.enum(['new', 'duplicate']).optional() }),
  response: pageOf(importDraft),
  errors: ['imports.mapping_unusable'],
})

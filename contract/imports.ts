import { importFields } from '@rytm/domain/imports/fields.ts'
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import {
  contractType,
  currencies,
  id,
  idParams,
  instant,
  language,
  optionalShortText,
  page,
  pageOf,
  payBases,
  payPeriods,
  workMode,
} from './kernel.ts'

export const importField = z.enum(importFields)

/** What stands for a cell that is missing or blank; null leaves it open (pay: read row by row). */
export const importDefaults = z.object({
  clientName: optionalShortText.nullable(),
  currency: z.enum(currencies),
  period: z.enum(payPeriods).nullable(),
  basis: z.enum(payBases).nullable(),
  contractType: contractType.nullable(),
  workMode: workMode.nullable(),
  language,
  plannedWeeks: z.number().int().min(2).max(12),
  leadConsultantId: id.nullable(),
})
export type ImportDefaults = z.infer<typeof importDefaults>

export const importStates = ['uploaded', 'running', 'done', 'failed'] as const
export const mappingSources = ['suggested', 'remembered', 'chosen'] as const

export const importProgress = z.object({
  state: z.enum(importStates),
  rows: z.number().int(),
  processed: z.number().int(),
  created: z.number().int(),
  skipped: z.number().int(),
  refused: z.number().int(),
})
export type ImportProgress = z.infer<typeof importProgress>

export const importSummary = importProgress.extend({
  id,
  fileName: z.string(),
  uploadedAt: instant,
  uploadedBy: z.string(),
  finishedAt: instant.nullable(),
})
export type ImportSummary = z.infer<typeof importSummary>

export const importColumn = z.object({
  header: z.string(),
  field: importField,
  /** What Rytm would propose, how sure it is (0 to 1), and whether the header or the cells were the reason. */
  suggested: importField,
  confidence: z.number(),
  why: z.enum(['header', 'content']),
  filled: z.number().int(),
  examples: z.array(z.string()),
})
export type ImportColumn = z.infer<typeof importColumn>

export const importDetail = importSummary.extend({
  revision: z.number().int(),
  encoding: z.enum(['utf-8', 'utf-16', 'windows-1250']),
  delimiter: z.enum([',', ';', '\t']),
  mappingSource: z.enum(mappingSources),
  columns: z.array(importColumn),
  defaults: importDefaults,
  /** The first rows as typed; a long cell is cut. */
  preview: z.array(z.object({ line: z.number().int(), cells: z.array(z.string()) })),
})
export type ImportDetail = z.infer<typeof importDetail>

const caller = { auth: 'member', permission: 'projects.import' } as const
const one = { ...caller, params: idParams('importId') } as const

export const listImports = defineEndpoint({
  ...caller,
  name: 'imports.list',
  summary: 'Imported files, the newest first',
  method: 'GET',
  path: '/api/project-imports',
  query: page,
  response: pageOf(importSummary),
})

export const uploadImport = defineEndpoint({
  ...caller,
  name: 'imports.upload',
  summary: 'Upload a CSV file of projects (at most 10 MB); nothing is created yet',
  method: 'POST',
  path: '/api/project-imports',
  input: 'upload',
  response: importDetail,
  status: 201,
  errors: ['imports.file_missing', 'http.too_large', 'csv.empty', 'csv.not_text', 'csv.only_header'],
})

export const getImport = defineEndpoint({
  ...one,
  name: 'imports.get',
  summary: 'One imported file: columns, proposed mapping, first rows',
  method: 'GET',
  path: '/api/project-imports/{importId}',
  response: importDetail,
})

export const getImportProgress = defineEndpoint({
  ...one,
  name: 'imports.progress',
  summary: 'How far an import has come',
  method: 'GET',
  path: '/api/project-imports/{importId}/progress',
  response: importProgress,
})

export const setImportMapping = defineEndpoint({
  ...one,
  name: 'imports.setMapping',
  summary: 'What each column means, and what stands for what the file does not say',
  method: 'PUT',
  path: '/api/project-imports/{importId}/mapping',
  body: z.object({
    revision: z.number().int(),
    mapping: z.array(importField).min(1).max(200),
    defaults: importDefaults,
  }),
  response: importDetail,
  errors: [
    'imports.stale_revision',
    'imports.already_started',
    'imports.mapping_unusable',
    'imports.mapping_length',
  ],
})

export const deleteImport = defineEndpoint({
  ...one,
  name: 'imports.delete',
  summary: 'Remove an uploaded file that has not been imported',
  method: 'DELETE',
  path: '/api/project-imports/{importId}',
  status: 204,
  errors: ['imports.already_started'],
})

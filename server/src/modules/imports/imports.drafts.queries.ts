import type { ImportDefaults } from '@rytm/contract/imports.ts'
import type { PayRange } from '@rytm/contract/kernel.ts'
import type { ProjectDraft } from '@rytm/domain/imports/draft.ts'
import type { ColumnMapping, ImportField } from '@rytm/domain/imports/fields.ts'
import type { ProjectDraftInput } from '#modules/projects/projects.types.ts'
import { storedKey } from './imports.fates.queries.ts'

interface Source {
  headers: string[]
  mapping: ColumnMapping
  defaults: ImportDefaults
  importId: string
}

/** A draft of the file as what a project is created from. */
export function projectInputOf({
  draft,
  clientId,
  source,
}: {
  draft: ProjectDraft
  clientId: string
  source: Source
}): ProjectDraftInput {
  const { defaults, importId } = source
  return {
    clientId,
    title: draft.title,
    openings: draft.openings,
    city: draft.city,
    region: draft.region,
    street: draft.street,
    workMode: draft.workMode,
    contractTypes: draft.contractTypes,
    seniority: draft.seniority,
    language: defaults.language,
    plannedWeeks: defaults.plannedWeeks,
    leadConsultantId: defaults.leadConsultantId,
    note: noteOf({ draft, source }),
    requirements: draft.requirements,
    payRanges: payRangesOf(draft),
    importId,
    importKey: storedKey(draft.importKey),
    externalReference: draft.externalReference,
  }
}

/** One range for each contract type that the row names: the file gives one amount for all of them. */
export function payRangesOf({ pay, contractTypes }: ProjectDraft): PayRange[] {
  if (!pay) return []
  const { min, max, currency, period, basis } = pay
  const types = contractTypes.length > 0 ? contractTypes : (['other'] as const)
  const amounts = { currency, period, basis, minMinor: min ?? null, maxMinor: max ?? null }
  return types.map((contractType) => ({ contractType, ...amounts }))
}

/** Columns that a project has no field for stay readable in its note, under the header of the file. */
function noteOf({ draft, source }: { draft: ProjectDraft; source: Source }): string | undefined {
  const extras: [ImportField, string | undefined][] = [
    ['category', draft.category],
    ['workingTime', draft.workingTime],
    ['publishedAt', draft.publishedOn],
  ]
  const lines = extras.flatMap(([field, value]) =>
    value ? [`${headerOf({ field, source })}: ${value}`] : [],
  )
  return [draft.note, lines.join('\n')].filter(Boolean).join('\n\n') || undefined
}

function headerOf({ field, source: { headers, mapping } }: { field: ImportField; source: Source }): string {
  return (headers[mapping.indexOf(field)] ?? '').slice(0, 100)
}

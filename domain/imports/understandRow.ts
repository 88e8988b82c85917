import { parseContractTypes } from '#imports/contractTypes.ts'
import { parseDate } from '#imports/dateCell.ts'
import type { DraftRequirement, ImportDefaults, ProjectDraft, RowProblem } from '#imports/draft.ts'
import type { ColumnMapping, ImportField } from '#imports/fields.ts'
import { foldText } from '#imports/foldText.ts'
import { importKey } from '#imports/importKey.ts'
import { parseList } from '#imports/listCell.ts'
import { parseOpenings } from '#imports/openings.ts'
import { createRowReader, type ImportRow, type RowReader } from '#imports/rowReader.ts'
import { contractTypesFromPay, understandPay } from '#imports/understandPay.ts'
import { parseWorkMode } from '#imports/workMode.ts'

/**
 * The longest texts that an imported project takes, in characters, and the most requirements. More is an error:
 * nothing is cut. They stay within what a form takes; the note leaves room for columns that have no field.
 */
export const importLimits = { line: 200, requirement: 500, note: 4_000, requirements: 100 }

/** One row, understood: `draft` is undefined exactly when one of its problems is an error. */
export type UnderstoodRow = { line: number; draft: ProjectDraft | undefined; problems: RowProblem[] }

/**
 * Reads one row as a draft of a project. Client (or its default) and title are needed; anything else that is
 * missing stays open (openings: 1), and what is not understood is left out with a warning that quotes it.
 */
export function understandRow({
  row,
  mapping,
  defaults,
}: {
  row: ImportRow
  mapping: ColumnMapping
  defaults: ImportDefaults
}): UnderstoodRow {
  const reader = createRowReader({ row, mapping })
  const clientName = reader.text('clientName', importLimits.line) ?? defaults.clientName?.trim()
  const title = reader.text('title', importLimits.line)
  if (!clientName)
    reader.report({ code: 'imports.client_missing', params: {} }, columnOf(mapping, 'clientName'), 'error')
  if (!title)
    reader.report({ code: 'imports.title_missing', params: {} }, columnOf(mapping, 'title'), 'error')
  const details = understandDetails({ reader, defaults })
  const failed = !clientName || !title || reader.problems.some(({ severity }) => severity === 'error')
  if (failed) return { line: row.line, draft: undefined, problems: reader.problems }
  const draft = { clientName: oneLine(clientName), title: oneLine(title), ...details }
  const key = importKey({ draft, published: reader.first('publishedAt')?.text })
  return { line: row.line, draft: { ...draft, importKey: key }, problems: reader.problems }
}

type Details = Omit<ProjectDraft, 'clientName' | 'title' | 'importKey'>

function understandDetails({ reader, defaults }: { reader: RowReader; defaults: ImportDefaults }): Details {
  const line = (field: ImportField) => reader.text(field, importLimits.line)
  const named = reader.parse('contractType', parseContractTypes) ?? contractTypesFromPay(reader)
  const contractTypes = named.length > 0 ? named : (defaults.contractTypes ?? [])
  return {
    openings: reader.parse('openings', parseOpenings) ?? 1,
    requirements: understandRequirements(reader),
    pay: understandPay({ reader, defaults, contractTypes }),
    contractTypes,
    city: line('city'),
    region: line('region'),
    street: line('street'),
    workMode: reader.parse('workMode', parseWorkMode) ?? defaults.workMode,
    seniority: line('seniority'),
    category: line('category'),
    workingTime: line('workingTime'),
    note: understandNote(reader),
    publishedOn: reader.parse('publishedAt', parseDate),
    externalReference: line('reference'),
  }
}

// A requirement named as must and as nice is a must; a language that has to be known is a must.
function understandRequirements(reader: RowReader): DraftRequirement[] {
  const found = new Map<string, DraftRequirement>()
  const sources = [
    ['mustRequirements', 'must'],
    ['language', 'must'],
    ['niceRequirements', 'nice'],
  ] as const
  for (const [field, kind] of sources) {
    for (const { column, text: cell } of reader.all(field)) {
      for (const text of parseList(cell)) {
        const { length } = text
        if (length > importLimits.requirement)
          reader.report(
            { code: 'imports.text_too_long', params: { length, maxLength: importLimits.requirement } },
            column,
          )
        if (!found.has(foldText(text))) found.set(foldText(text), { kind, text })
      }
    }
  }
  const count = found.size
  const most = importLimits.requirements
  if (count > most)
    reader.report({ code: 'imports.too_many_requirements', params: { count, most } }, undefined)
  return [...found.values()]
}

function understandNote(reader: RowReader): string | undefined {
  const cells = reader.all('note')
  const note = cells.map(({ text }) => text).join('\n\n')
  if (note.length > importLimits.note)
    reader.report(
      { code: 'imports.text_too_long', params: { length: note.length, maxLength: importLimits.note } },
      cells[0]?.column,
    )
  return note === '' ? undefined : note
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

function columnOf(mapping: ColumnMapping, field: ImportField): number | undefined {
  const column = mapping.indexOf(field)
  return column < 0 ? undefined : column
}

import type { ImportDefaults } from '#imports/draft.ts'
import type { ColumnMapping } from '#imports/fields.ts'
import type { ImportRow } from '#imports/rowReader.ts'
import { type UnderstoodRow, understandRow } from '#imports/understandRow.ts'

/**
 * Reads all rows of a file. A row whose `importKey` an earlier row has already keeps its draft and gets the
 * warning `imports.duplicate_row` with the line of the first; importing makes one project of them.
 */
export function understandRows({
  rows,
  mapping,
  defaults,
}: {
  rows: ImportRow[]
  mapping: ColumnMapping
  defaults: ImportDefaults
}): UnderstoodRow[] {
  const firstLines = new Map<string, number>()
  return rows.map((row) => {
    const understood = understandRow({ row, mapping, defaults })
    if (!understood.draft) return understood
    const { importKey } = understood.draft
    const firstLine = firstLines.get(importKey)
    if (firstLine === undefined) {
      firstLines.set(importKey, row.line)
      return understood
    }
    const problem = {
      code: 'imports.duplicate_row',
      params: { firstLine },
      line: row.line,
      column: undefined,
      severity: 'warning',
    } as const
    return { ...understood, problems: [...understood.problems, problem] }
  })
}

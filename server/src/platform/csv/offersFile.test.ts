import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkMapping } from '@rytm/domain/imports/checkMapping.ts'
import { suggestDefaults } from '@rytm/domain/imports/suggestDefaults.ts'
import { suggestMapping } from '@rytm/domain/imports/suggestMapping.ts'
import { summariseUnderstanding } from '@rytm/domain/imports/summariseUnderstanding.ts'
import { understandRows } from '@rytm/domain/imports/understandRows.ts'
import { describe, expect, it } from 'vitest'
import { readCsv } from '#platform/csv/readCsv.ts'

const root = join(import.meta.dirname, '../../../..')
const own = readFileSync(join(root, 'domain/imports/fixtures/offers.csv'))
const realFile = join(root, '../shared/data/offers-sample.csv')

function importFile(bytes: Uint8Array, renamed?: (headers: string[]) => string[]) {
  const read = readCsv(bytes)
  if (!read.ok) throw new Error(read.refusal.code)
  const headers = renamed ? renamed(read.table.headers) : read.table.headers
  const { rows } = read.table
  const mapping = suggestMapping({ headers, sampleRows: rows.map(({ cells }) => cells) }).map(
    ({ field }) => field,
  )
  const defaults = suggestDefaults({ headers, mapping })
  const understood = understandRows({ rows, mapping, defaults })
  const summary = summariseUnderstanding({ headers, mapping, rows, understood })
  const drafts = understood.flatMap(({ draft }) => draft ?? [])
  const problems = understood.flatMap((row) => row.problems)
  return {
    table: read.table,
    mapping,
    mappingProblems: checkMapping({ mapping, defaults }),
    drafts,
    problems,
    summary,
  }
}

const cp1250 = (text: string) => {
  const decoder = new TextDecoder('windows-1250')
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Uint8Array.from(text, (character) => bytes.get(character) ?? 0x3f)
}

function printed(delimiter: string): string {
  const read = readCsv(own)
  if (!read.ok) throw new Error(read.refusal.code)
  const quoted = (cell: string) => (/[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const lines = [read.table.headers, ...read.table.rows.map(({ cells }) => cells)]
  return `${lines.map((cells) => cells.map(quoted).join(delimiter)).join('\r\n')}\r\n`
}

describe('a file of offers from a job board', () => {
  const plain = importFile(own)

  it('is understood row by row without a problem', () => {
    expect(plain.mappingProblems).toEqual([])
    expect(plain.problems).toEqual([])
    expect(plain.drafts).toHaveLength(40)
    expect(new Set(plain.drafts.map(({ importKey }) => importKey)).size).toBe(40)
    expect(plain.drafts[0]).toMatchObject({
      clientName: 'Przykładowa Fabryka Śrub Sp. z o.o.',
      title: 'Inżynier Utrzymania Ruchu',
      pay: { currency: 'PLN', period: 'month', basis: 'net' },
      contractTypes: ['b2b'],
      workMode: 'remote',
      city: 'Warszawa',
    })
  })

  it('has hourly and monthly pay, must and nice requirements, every contract type', () => {
    const values = <T>(of: (draft: (typeof plain.drafts)[number]) => T[]) =>
      [...new Set(plain.drafts.flatMap(of))].sort()
    expect(values(({ pay }) => (pay ? [pay.period] : []))).toEqual(['hour', 'month'])
    expect(values(({ requirements }) => requirements.map(({ kind }) => kind))).toEqual(['must', 'nice'])
    expect(values(({ contractTypes }) => contractTypes)).toEqual([
      'b2b',
      'civil_contract',
      'employment',
      'other',
    ])
  })

  it.each<[string, () => Uint8Array, object]>([
    ['semicolons', () => Buffer.from(printed(';')), { delimiter: ';', encoding: 'utf-8' }],
    ['tabs', () => Buffer.from(printed('\t')), { delimiter: '\t', encoding: 'utf-8' }],
    ['a byte order mark', () => Buffer.from(`\ufeff${printed(',')}`), { delimiter: ',', encoding: 'utf-8' }],
    ['Windows-1250', () => cp1250(printed(';')), { delimiter: ';', encoding: 'windows-1250' }],
    [
      'UTF-16',
      () => Buffer.from(`\ufeff${printed('\t')}`, 'utf16le'),
      { delimiter: '\t', encoding: 'utf-16' },
    ],
  ])('says the same with %s', (_, bytes, table) => {
    const other = importFile(bytes())
    expect(other.table).toMatchObject(table)
    expect(other.drafts).toEqual(plain.drafts)
  })

  it('keeps client, title, pay, contract and place when its headers are meaningless', () => {
    const nameless = importFile(own, (headers) => headers.map((_, column) => `col${column + 1}`))
    expect(nameless.mappingProblems).toEqual([])
    const core = ({
      clientName,
      title,
      contractTypes,
      city,
      workMode,
      pay,
    }: (typeof plain.drafts)[number]) => ({
      clientName,
      title,
      contractTypes,
      city,
      workMode,
      min: pay?.min,
      max: pay?.max,
    })
    expect(nameless.drafts.map(core)).toEqual(plain.drafts.map(core))
  })
})

const whenPresent = existsSync(realFile) ? it : it.skip
describe('the real file of 300 offers (only where it lies beside the repository)', () => {
  whenPresent(
    'is understood whole: 300 drafts, all different, no errors, nothing lost in any mapped column',
    () => {
      const real = importFile(readFileSync(realFile))
      expect(real.table.problems).toEqual([])
      expect(real.mappingProblems).toEqual([])
      expect(real.problems.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(new Set(real.drafts.map(({ importKey }) => importKey)).size).toBe(300)
      expect(
        real.drafts.every(
          ({ pay, requirements, workMode, contractTypes }) =>
            pay && requirements.length > 0 && workMode && contractTypes.length > 0,
        ),
      ).toBe(true)
      const lost = real.summary.filter(
        ({ field, filled, understood }) => field !== 'ignore' && understood < filled,
      )
      expect(lost).toEqual([])
    },
  )
})

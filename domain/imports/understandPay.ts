import type { ContractType } from '#imports/contractTypes.ts'
import type { ImportDefaults } from '#imports/draft.ts'
import { type PayBasis, parseGrossNet } from '#imports/grossNet.ts'
import type { DraftPay } from '#imports/money.ts'
import { type Parsed, refused, understood } from '#imports/parsed.ts'
import { inferPeriod, parsePayRange, type ReadPay } from '#imports/payRange.ts'
import { parseCurrency, parsePayPeriod } from '#imports/payUnits.ts'
import type { RowReader } from '#imports/rowReader.ts'

/**
 * The pay of a row, put together from the range or its two ends, and the columns around it. Words in the cell of
 * the amount go before other columns, those before the defaults. Period: by size (`inferPeriod`); gross or net:
 * net for B2B alone, else gross, and said as an assumption. Undefined when no amount is named or readable.
 */
export function understandPay({ reader, defaults, contractTypes }: Known): DraftPay | undefined {
  const amounts = readAmounts(reader)
  const currencyColumn = reader.parse('currency', parseCurrency)
  const periodColumn = reader.parse('payPeriod', parsePayPeriod)
  const basisColumn = readBasis(reader)
  if (!amounts) return undefined
  const { min, max, column } = amounts
  const inferred = inferPeriod({ min, max })
  const period = amounts.period ?? periodColumn ?? defaults.period
  if (!period && !inferred.certain)
    reader.report({ code: 'imports.pay_period_assumed', params: { period: inferred.period } }, column)
  const basis =
    amounts.basis ?? basisColumn ?? defaults.basis ?? assumeBasis({ reader, contractTypes, column })
  remarkUnusualBasis({ reader, basis, contractTypes, column })
  return {
    min,
    max,
    currency: amounts.currency ?? currencyColumn ?? defaults.currency,
    period: period ?? inferred.period,
    basis,
  }
}

/**
 * The contract types of which the cell of the pay itself speaks (`18 000 zł (B2B)`). Empty when it names none
 * or cannot be read; nothing is reported here.
 */
export function contractTypesFromPay(reader: RowReader): ContractType[] {
  const cell = reader.first('payRange')
  const read = cell && parsePayRange(cell.text)
  return read?.ok && read.value?.contractType ? [read.value.contractType] : []
}

type Known = { reader: RowReader; defaults: ImportDefaults; contractTypes: ContractType[] }
type Amounts = ReadPay & { column: number | undefined }

function readAmounts(reader: RowReader): Amounts | undefined {
  const range = reader.parse('payRange', parsePayRange)
  if (range) return { ...range, column: reader.first('payRange')?.column }
  const from = reader.parse('payFrom', parseOneAmount)
  const to = reader.parse('payTo', parseOneAmount)
  const column = reader.first('payTo')?.column ?? reader.first('payFrom')?.column
  const min = from?.min ?? from?.max
  const max = to?.max ?? to?.min
  if (min === undefined && max === undefined) return undefined
  if (min !== undefined && max !== undefined && min > max) {
    reader.report({ code: 'imports.pay_inverted', params: { min, max } }, column)
    return undefined
  }
  return {
    min,
    max,
    column,
    currency: from?.currency ?? to?.currency,
    period: from?.period ?? to?.period,
    basis: from?.basis ?? to?.basis,
    contractType: from?.contractType ?? to?.contractType,
  }
}

// A column of lower ends holds one amount per cell; a whole range there means that the mapping is wrong.
function parseOneAmount(cell: string): Parsed<ReadPay | undefined> {
  const read = parsePayRange(cell)
  if (!read.ok || !read.value) return read
  const { min, max } = read.value
  const two = min !== undefined && max !== undefined && min !== max
  return two ? refused('imports.pay_not_one_amount', cell) : understood(read.value)
}

function readBasis(reader: RowReader): PayBasis | undefined {
  const gross = reader.parse('payIsGross', (cell) => parseGrossNet(cell, { yesMeans: 'gross' }))
  const net = reader.parse('payIsNet', (cell) => parseGrossNet(cell, { yesMeans: 'net' }))
  return gross ?? net
}

type AboutBasis = { reader: RowReader; contractTypes: ContractType[]; column: number | undefined }

function assumeBasis({ reader, contractTypes, column }: AboutBasis): PayBasis {
  const basis = isOnly(contractTypes, 'b2b') ? 'net' : 'gross'
  reader.report({ code: 'imports.pay_basis_assumed', params: { basis } }, column)
  return basis
}

function remarkUnusualBasis({
  reader,
  basis,
  contractTypes,
  column,
}: AboutBasis & { basis: PayBasis }): void {
  const unusual =
    (basis === 'gross' && isOnly(contractTypes, 'b2b')) ||
    (basis === 'net' && isOnly(contractTypes, 'employment'))
  const at = reader.first('payIsGross')?.column ?? reader.first('payIsNet')?.column ?? column
  if (unusual) reader.report({ code: 'imports.pay_basis_unusual', params: { basis } }, at)
}

function isOnly(types: ContractType[], type: ContractType): boolean {
  return types.length === 1 && types[0] === type
}

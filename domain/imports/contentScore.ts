import { isBlankCell } from '#imports/cellText.ts'
import { parseContractTypes } from '#imports/contractTypes.ts'
import { parseDate } from '#imports/dateCell.ts'
import type { ImportField } from '#imports/fields.ts'
import { foldText } from '#imports/foldText.ts'
import { parseGrossNet, parseYesNo } from '#imports/grossNet.ts'
import { parseList } from '#imports/listCell.ts'
import { parseOpenings } from '#imports/openings.ts'
import { parsePayRange, type ReadPay } from '#imports/payRange.ts'
import { parseCurrency, parsePayPeriod } from '#imports/payUnits.ts'
import {
  cities,
  companyWords,
  jobWords,
  regions,
  seniorityWords,
  streetWords,
  workingTimeWords,
} from '#imports/placeWords.ts'
import { parseWorkMode } from '#imports/workMode.ts'

/**
 * How well the cells of a column fit a field: `fit` from 0 to 1 is the share of filled cells that could be its
 * values; `telling` from 0 to 1 is how sure the cells alone make the meaning (a yes or no tells little).
 */
export type ContentScore = { fit: number; telling: number }

type Judge = (cells: string[]) => ContentScore

const share = (cells: string[], test: (cell: string) => boolean) => cells.filter(test).length / cells.length
const telling = (fit: number, weight: number): ContentScore => ({
  fit,
  telling: fit >= 0.5 ? fit * weight : 0,
})
const parses =
  (weight: number, test: (cell: string) => boolean): Judge =>
  (cells) =>
    telling(share(cells, test), weight)

// Free text: fits whatever is words; tells as much as the share of cells with words of the trade.
const words =
  (pattern: RegExp, weight: number, typical: number): Judge =>
  (cells) => ({
    fit: share(cells, isWords),
    telling: Math.min(1, share(cells, (cell) => pattern.test(foldText(cell))) / typical) * weight,
  })

const isNumber = (cell: string) => /^[\d\s.,]+$/.test(cell)
const isWords = (cell: string) =>
  /\p{L}{2}/u.test(cell) && parseYesNo(cell) === undefined && !parseDate(cell).ok
const pay = (cell: string): ReadPay | undefined => {
  const read = parsePayRange(cell)
  return read.ok ? read.value : undefined
}
const isRange = (cell: string) => {
  const read = pay(cell)
  return read !== undefined && (read.min !== read.max || read.currency !== undefined)
}

function judgeSingleAmounts(cells: string[]): ContentScore {
  const amounts = cells.flatMap((cell) => pay(cell)?.min ?? pay(cell)?.max ?? [])
  const fit = share(cells, (cell) => pay(cell) !== undefined && !isRangeOfTwo(cell))
  const middle = amounts.sort((a, b) => a - b)[Math.floor(amounts.length / 2)] ?? 0
  return { fit, telling: fit >= 0.8 && middle >= 100_000 ? 0.5 : 0 }
}

const isRangeOfTwo = (cell: string) => pay(cell)?.min !== pay(cell)?.max

function judgeList(cells: string[]): ContentScore {
  const lists = cells.map(parseList)
  const several = lists.filter(
    (items) => items.length >= 2 && items.every((item) => item.length <= 60),
  ).length
  const fit = share(cells, isWords)
  const long = lists.filter((items) => items.length >= 3).length / cells.length
  return {
    fit,
    telling: several / cells.length >= 0.3 && long >= 0.15 ? 0.6 + 0.3 * (several / cells.length) : 0,
  }
}

function judgeReference(cells: string[]): ContentScore {
  const distinct = new Set(cells).size === cells.length
  const code = share(
    cells,
    (cell) => /^(?=.*\d)[\p{L}\d/_.#-]{2,40}$/u.test(cell.trim()) && !parseDate(cell).ok,
  )
  return {
    fit: distinct ? code : code * 0.3,
    telling: distinct && cells.length > 2 && share(cells, isNumber) === 0 ? code * 0.45 : 0,
  }
}

function judgeClient(cells: string[]): ContentScore {
  const legal = Math.min(1, share(cells, (cell) => companyWords.test(foldText(cell))) / 0.15)
  const short = share(cells, (cell) => isWords(cell) && cell.length <= 60)
  const varied = new Set(cells).size / cells.length >= 0.15
  return { fit: short, telling: Math.max(legal * 0.6, varied && short > 0.9 ? 0.36 : 0) }
}

const judges: Record<Exclude<ImportField, 'ignore'>, Judge> = {
  clientName: judgeClient,
  title: words(jobWords, 0.7, 0.5),
  openings: (cells) => ({ fit: share(cells, (cell) => parseOpenings(cell).ok), telling: 0 }),
  mustRequirements: judgeList,
  niceRequirements: (cells) => {
    const { fit, telling: sure } = judgeList(cells)
    return { fit, telling: sure * 0.85 }
  },
  payRange: (cells) =>
    telling(
      share(cells, (cell) => pay(cell) !== undefined),
      share(cells, isRange) >= 0.4 ? 0.95 : 0.3,
    ),
  payFrom: judgeSingleAmounts,
  payTo: judgeSingleAmounts,
  currency: parses(0.9, (cell) => parseCurrency(cell).ok),
  payPeriod: parses(0.8, (cell) => parsePayPeriod(cell).ok),
  payIsGross: (cells) => {
    const wordy = share(cells, (cell) => parseYesNo(cell) === undefined)
    return telling(
      share(cells, (cell) => parseGrossNet(cell, { yesMeans: 'gross' }).ok),
      wordy > 0.9 ? 0.9 : 0.2,
    )
  },
  payIsNet: parses(0.1, (cell) => parseGrossNet(cell, { yesMeans: 'net' }).ok),
  contractType: parses(0.9, (cell) => parseContractTypes(cell).ok),
  city: (cells) => ({
    fit: share(cells, isWords),
    telling: share(cells, (cell) => cities.has(foldText(cell))) * 0.85,
  }),
  region: (cells) => ({
    fit: share(cells, isWords),
    telling: share(cells, (cell) => regions.has(foldText(cell).replace(/^woj(?:ewodztwo|\.)? ?/, ''))) * 0.9,
  }),
  street: words(streetWords, 0.6, 0.6),
  workMode: parses(0.9, (cell) => parseWorkMode(cell).ok),
  seniority: parses(0.85, (cell) => seniorityWords.test(foldText(cell))),
  category: (cells) => ({
    fit: share(cells, (cell) => (cell.length <= 60 && parseYesNo(cell) === undefined) || isNumber(cell)),
    telling: 0,
  }),
  workingTime: parses(0.85, (cell) => workingTimeWords.test(foldText(cell))),
  language: words(/\b(english|polish|german|angielski|polski|niemiecki|francuski)\b/, 0.5, 0.8),
  reference: judgeReference,
  publishedAt: parses(0.9, (cell) => parseDate(cell).ok),
  note: (cells) => ({ fit: share(cells, isWords), telling: share(cells, (cell) => cell.length > 160) * 0.6 }),
}

/** Judges the filled cells of a column against a field. Undefined when nothing is filled: the header has to decide. */
export function contentScore(cells: string[], field: ImportField): ContentScore | undefined {
  const filled = cells.filter((cell) => !isBlankCell(cell))
  if (filled.length === 0 || field === 'ignore') return undefined
  return judges[field](filled)
}

import type { ContractType } from '#imports/contractTypes.ts'
import type { PayBasis } from '#imports/grossNet.ts'
import type { Currency, DraftPay, PayPeriod } from '#imports/money.ts'
import type { CellProblem } from '#imports/parsed.ts'
import type { WorkMode } from '#imports/workMode.ts'

/** One requirement of an imported project, as typed: what a candidate must have, or what is nice to have. */
export type DraftRequirement = { kind: 'must' | 'nice'; text: string }

/**
 * A project as one row of a file describes it; it becomes a draft, never a running project. Undefined always
 * means that the file does not say. `publishedOn` is a calendar date (`YYYY-MM-DD`); `importKey` see `importKey`.
 */
export type ProjectDraft = {
  clientName: string
  title: string
  openings: number
  requirements: DraftRequirement[]
  pay: DraftPay | undefined
  contractTypes: ContractType[]
  city: string | undefined
  region: string | undefined
  street: string | undefined
  workMode: WorkMode | undefined
  seniority: string | undefined
  category: string | undefined
  workingTime: string | undefined
  note: string | undefined
  publishedOn: string | undefined
  externalReference: string | undefined
  importKey: string
}

/**
 * What stands for a cell that is missing or blank. `currency` is always needed, because files rarely name it;
 * `clientName` serves a file of one client. Undefined period and basis are inferred row by row.
 */
export type ImportDefaults = {
  currency: Currency
  clientName?: string | undefined
  period?: PayPeriod | undefined
  basis?: PayBasis | undefined
  contractTypes?: ContractType[] | undefined
  workMode?: WorkMode | undefined
}

/**
 * Something to tell about one row. `line` is the line of the file, `column` counts from 0 and is undefined when
 * the row as a whole is meant. An `error` keeps the row from being imported; a `warning` does not.
 */
export type RowProblem = CellProblem & {
  line: number
  column: number | undefined
  severity: 'error' | 'warning'
}

import type { Language } from '@rytm/contract/kernel.ts'
import type { Wording } from '@rytm/contract/texts.ts'
import { fillText, type Letter, type Variable } from '@rytm/domain/texts/letterText.ts'
import type { MailPiece } from './mailContent.ts'
import { mailWords } from './mailWords.ts'

/** What the letter knows; several values are several projects in one letter. */
export type LetterFacts = Partial<Record<Variable, readonly (string | undefined)[]>>

export interface Worded {
  wording?: Wording | undefined
  facts: LetterFacts
}

const openings = {
  kickoff: 'kickoff.lead',
  schedule: 'schedule.lead',
  weekly_report: 'report.lead',
  closing_report: 'closing.lead',
} as const satisfies Record<Letter, string>

/** The house has one sentence to begin with and none to end with. */
export function houseWording({ letter, language }: { letter: Letter; language: Language }): Wording {
  return { opening: mailWords(language)(openings[letter]), closing: '' }
}

/** The agency's paragraphs, or the sentence of the house where there are none or a variable has no single value. */
export function openingOf({ wording, facts, house }: Worded & { house: string }): MailPiece[] {
  const own = filled({ text: wording?.opening ?? '', facts })
  return (own.length > 0 ? own : [house]).map((text) => ({ kind: 'paragraph', text }))
}

export function closingOf({ wording, facts }: Worded): string[] {
  return filled({ text: wording?.closing ?? '', facts })
}

function filled({ text, facts }: { text: string; facts: LetterFacts }): string[] {
  const values: Partial<Record<Variable, string>> = {}
  for (const [name, all] of Object.entries(facts)) {
    const [value, ...others] = new Set(all)
    if (value !== undefined && others.length === 0) values[name as Variable] = value
  }
  return fillText({ text, values }) ?? []
}

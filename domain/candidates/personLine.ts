import { looksLikeFormula } from '#imports/cellText.ts'

/** The fields of a person that a list may have; `ignore` is a column nobody reads. */
export const personFields = [
  'name',
  'firstName',
  'lastName',
  'email',
  'phone',
  'company',
  'position',
  'ignore',
] as const
export type PersonField = (typeof personFields)[number]

/** Somebody as a list says it; what it does not say is undefined. E-mail addresses are in small letters. */
export interface ListedPerson {
  name: string
  email?: string
  phone?: string
  company?: string
  position?: string
}

export type LineProblem =
  | 'candidacies.line_without_name'
  | 'candidacies.line_not_a_name'
  | 'candidacies.line_too_long'
  | 'candidacies.line_email_wrong'
  | 'candidacies.line_phone_wrong'
  | 'candidacies.line_repeated'
  | 'candidacies.line_cells'

/** One line of a list: who was understood, or why nobody was. `firstLine` of a repeated one: where the person stands first. */
export interface PersonLine {
  line: number
  typed: string
  person?: ListedPerson
  problem?: LineProblem
  firstLine?: number
}

const longestCell = 200
const emailForm = /^[a-z\d._%+'-]{1,64}@[a-z\d-]+(\.[a-z\d-]+)*\.[a-z]{2,24}$/
const phoneForm = /^[+()\d\s./-]{6,40}$/

/**
 * A person from the cells of one line, or the first reason why it is none: no name, a name without two letters or one
 * that a spreadsheet takes for a formula, a cell of more than 200 characters, an address or number that cannot be one.
 */
export function understandPerson(
  cells: Partial<Record<Exclude<PersonField, 'ignore'>, string>>,
): { person: ListedPerson } | { problem: LineProblem } {
  const text = (field: keyof typeof cells) => cells[field]?.replace(/\s+/g, ' ').trim() || undefined
  const name = text('name') ?? [text('firstName'), text('lastName')].filter((part) => part).join(' ')
  const email = text('email')?.toLowerCase()
  const phone = text('phone')
  const [company, position] = [text('company'), text('position')]
  if (name === '') return { problem: 'candidacies.line_without_name' }
  if ([name, email, phone, company, position].some((cell) => (cell?.length ?? 0) > longestCell))
    return { problem: 'candidacies.line_too_long' }
  if (looksLikeFormula(name) || !/\p{L}.*\p{L}/u.test(name) || name.includes('@'))
    return { problem: 'candidacies.line_not_a_name' }
  if (email && !emailForm.test(email)) return { problem: 'candidacies.line_email_wrong' }
  if (phone && !isPhone(phone)) return { problem: 'candidacies.line_phone_wrong' }
  return {
    person: {
      name,
      ...(email && { email }),
      ...(phone && { phone }),
      ...(company && { company }),
      ...(position && { position }),
    },
  }
}

function isPhone(text: string): boolean {
  return phoneForm.test(text) && text.replace(/\D/g, '').length >= 6
}

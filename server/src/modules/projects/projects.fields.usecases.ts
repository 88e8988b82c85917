import type { ProjectChange } from '@rytm/contract/projects.ts'
import { searchText } from '#platform/db/searchText.ts'

type Fields = Partial<Omit<ProjectChange, 'revision'>>

/** Columns that hold a field as it is; the consultant and the target date are decided, not copied. */
const plainFields = [
  'title',
  'openings',
  'city',
  'region',
  'street',
  'workMode',
  'contractTypes',
  'seniority',
  'language',
  'source',
  'leadHandedOverBy',
  'leadHandedOverOn',
  'leadPromises',
  'feeModel',
  'exclusive',
  'guaranteeDays',
  'startDate',
  'plannedWeeks',
  'softCriteria',
  'ifMarketSaysNo',
  'note',
] as const satisfies (keyof Fields)[]

const emptyMeansNull = new Set<string>([
  'city',
  'region',
  'street',
  'seniority',
  'leadHandedOverBy',
  'leadPromises',
])

type Columns = { [K in (typeof plainFields)[number]]?: Exclude<Fields[K], undefined> }

/** The columns of the fields that were given; what is undefined stays as it is. */
export function projectColumns(fields: Fields): Columns {
  const given = plainFields.filter((name) => fields[name] !== undefined)
  return Object.fromEntries(
    given.map((name) => [name, fields[name] === '' && emptyMeansNull.has(name) ? null : fields[name]]),
  ) as Columns
}

/** What a project is found by, besides the name of its client. */
export function searchTextOf({
  title,
  city,
  externalReference,
}: {
  title: string
  city?: string | null | undefined
  externalReference?: string | null | undefined
}) {
  return searchText([title, city, externalReference].filter(Boolean).join(' '))
}

import type { ProjectChange } from '@rytm/contract/projects.ts'
import { namesOf } from '@rytm/domain/projects/confidentiality.ts'
import { searchText } from '#platform/db/searchText.ts'

type Fields = Partial<Omit<ProjectChange, 'revision'>>

/** Columns that hold a field as it is; the names, the consultant and the target date are decided, not copied. */
const plainFields = [
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

/** What the project is called now: a field that was not given stays as it is. */
export function projectNames({
  before,
  input,
}: {
  before: Names
  input: Pick<Fields, 'title' | 'codeName'>
}) {
  const title = input.title ?? before.actualTitle ?? before.title
  const known = before.actualTitle === null ? null : before.title
  return namesOf({ title, codeName: input.codeName === undefined ? known : input.codeName })
}

interface Names {
  title: string
  actualTitle: string | null
}

/** What a project is found by, besides the name of its client; of a confidential one by those who know of it. */
export function searchTextOf({
  title,
  actualTitle,
  city,
  externalReference,
}: {
  title: string
  actualTitle?: string | null | undefined
  city?: string | null | undefined
  externalReference?: string | null | undefined
}) {
  return searchText([title, actualTitle, city, externalReference].filter(Boolean).join(' '))
}

import { longestList, mostPeople } from '@rytm/domain/candidates/peopleList.ts'
import { personFields } from '@rytm/domain/candidates/personLine.ts'
import { stages } from '@rytm/domain/evidence/stages.ts'
import { z } from 'zod'
import { legalBasis, sourceKind, sourceWords } from './candidacies.card.ts'
import { defineEndpoint } from './endpoint.ts'
import { id, idParams } from './kernel.ts'

export const personField = z.enum(personFields)
const cell = z.string().max(1000)
const row = z.object({ line: z.number().int().min(1).max(1_000_000), cells: z.array(cell).max(200) })

/** Text as pasted, or the rows of a file with what its columns mean. */
export const peopleList = z.union([
  z.object({ text: z.string().max(longestList) }),
  z.object({ mapping: z.array(personField).min(1).max(200), rows: z.array(row).max(mostPeople) }),
])
export type PeopleList = z.infer<typeof peopleList>

export const lineFates = ['new', 'known', 'in_project', 'repeated', 'refused'] as const

/** What happens to one line: nobody gets lost, each says who was understood or why nobody was. */
export const checkedLine = z.object({
  line: z.number().int(),
  typed: z.string(),
  fate: z.enum(lineFates),
  person: z
    .object({
      name: z.string(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      company: z.string().nullable(),
      position: z.string().nullable(),
    })
    .nullable(),
  problem: z.string().nullable(),
  /** Of a repeated one: where the person stands first. */
  firstLine: z.number().int().nullable(),
})
export type CheckedLine = z.infer<typeof checkedLine>

const ofProject = { auth: 'member', permission: 'work.write', params: idParams('projectId') } as const
const listErrors = [
  'candidacies.list_empty',
  'candidacies.list_too_long',
  'candidacies.list_without_names',
] as const

export const readPeopleTable = defineEndpoint({
  ...ofProject,
  name: 'candidacies.readTable',
  summary: 'Read a CSV file of people (at most 10 MB and 500 rows); nothing is kept',
  method: 'POST',
  path: '/api/projects/{projectId}/candidate-tables',
  input: 'upload',
  response: z.object({
    fileName: z.string(),
    headers: z.array(z.string()),
    mapping: z.array(personField),
    rows: z.array(z.object({ line: z.number().int(), cells: z.array(z.string()) })),
  }),
  errors: ['imports.file_missing', 'http.too_large', 'csv.empty', 'csv.not_text', 'csv.too_many_rows'],
})

export const checkPeopleList = defineEndpoint({
  ...ofProject,
  name: 'candidacies.checkList',
  summary: 'What a list of people would add, line by line; nothing is saved',
  method: 'POST',
  path: '/api/projects/{projectId}/candidate-list-checks',
  body: z.object({ list: peopleList }),
  response: z.object({ lines: z.array(checkedLine) }),
  errors: listErrors,
})

export const addPeopleList = defineEndpoint({
  ...ofProject,
  name: 'candidacies.addList',
  summary:
    'Put the people of a list into a project; who is there already is passed over, so it can be repeated',
  method: 'POST',
  path: '/api/projects/{projectId}/candidate-lists',
  body: z.object({
    list: peopleList,
    stage: z.enum(stages).default('identified'),
    source: sourceWords.nullish(),
    sourceKind: sourceKind.nullish(),
    legalBasis: legalBasis.nullish(),
  }),
  response: z.object({ added: z.array(id), lines: z.array(checkedLine) }),
  status: 201,
  errors: listErrors,
})

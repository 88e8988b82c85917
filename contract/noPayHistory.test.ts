import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const home = resolve(import.meta.dirname, '..')

/** Names that would hold what somebody earns or earned; `Expectation` is what a person asks for. */
const payHistory =
  /(current|present|previous|past|last|former|actual)_?(pay|salary|salaries|wage|wages|earnings|compensation|remuneration|rate)\b|(pay|salary|wage)_?history\b|\bearn(s|ed|ings?)\b/i

function filesIn(folder: string, suffix: RegExp): string[] {
  return readdirSync(resolve(home, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => suffix.test(path) && !/node_modules|\.test\.|snapshot/.test(path))
    .map((path) => resolve(home, folder, path))
}

const places: [string, string, RegExp][] = [
  ['a column', 'server/src', /\.tables\.ts$/],
  ['a column of a migration', 'server/migrations', /\.sql$/],
  ['a field of the contract', 'contract', /\.ts$/],
  ['a column that the importer understands', 'domain/imports', /\.ts$/],
]

/** The words themselves, without comments: those may say what is not there. */
const code = (path: string) =>
  readFileSync(path, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(\/\/|--).*$/gm, '')
    .replace(/([a-z])([A-Z])/g, '$1_$2')

test.each(places)('%s for current or past pay exists nowhere', (_, folder, suffix) => {
  const files = filesIn(folder, suffix)
  expect(files.length).toBeGreaterThan(10)
  expect(files.filter((path) => payHistory.test(code(path)))).toEqual([])
})

test.each(['web/src/locales', 'portal/src/locales', 'documents/locales', 'contract/locales'])(
  'no label in %s asks for it',
  (folder) => {
    const labels = filesIn(folder, /\.json$/).flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/: "([^"]{0,60})"/g)].map(([, label = '']) => label),
    )
    const asks =
      /(obecn|aktualn|poprzedn|dotychczasow|ostatni)\w* (zarobk|pensj|wynagrodzeni|płac)|(current|present|previous|last) (pay|salary|wage|earnings)\b|pay history|historia zarobków/i
    expect(labels.length).toBeGreaterThan(20)
    expect(labels.filter((label) => asks.test(label))).toEqual([])
  },
)

test('such a name would be found', () => {
  for (const name of ['current_salary', 'currentSalary', 'last_pay', 'payHistory', 'earnings'])
    expect(payHistory.test(name.replace(/([a-z])([A-Z])/g, '$1_$2')), name).toBe(true)
  expect(payHistory.test('expectation_min')).toBe(false)
})

import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { catalogues as en } from './en.ts'
import { catalogues as enMore } from './enMore.ts'
import { catalogues as pl } from './pl.ts'
import { catalogues as plMore } from './plMore.ts'

/** What can be on the screen before any other than Today was opened. */
const shownFirst = '../{ui,platform,routes,features/{today,touchpoints,notices,search,people}}/**/*.{ts,tsx}'
const named = /useTranslation\((\[[^\]]*\]|'[^']*')|\bt\('(\w+):/g

const namespacesIn = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(named)].flatMap(([, asked, prefix]) =>
    prefix ? [prefix] : [...(asked ?? '').matchAll(/'(\w+)'/g)].map(([, name]) => name as string),
  )

it('the first screens speak with the texts that come first', () => {
  const files = globSync(shownFirst, { cwd: import.meta.dirname }).filter((file) => !file.includes('.test.'))
  const asked = new Map(
    files.flatMap((file) => namespacesIn(`${import.meta.dirname}/${file}`).map((name) => [name, file])),
  )
  expect(asked.size).toBeGreaterThan(5)
  const missing = [...asked].filter(([name]) => !(name in pl))
  expect(missing).toEqual([])
})

it('both parts together are every text, in each language', () => {
  expect(Object.keys({ ...pl, ...plMore }).sort()).toEqual(Object.keys({ ...en, ...enMore }).sort())
  expect(Object.keys(pl).filter((name) => name in plMore)).toEqual([])
})

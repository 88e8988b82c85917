import type { Violation } from './check.ts'
import type { SourceTree } from './sourceTree.ts'

export const languages = ['pl', 'en'] as const
export type Language = (typeof languages)[number]

export type Catalogue = { path: string; language: Language; group: string; texts: Map<string, string> }
/** The same catalogue in both languages. */
export type Pair = { group: string } & Partial<Record<Language, Catalogue>>

export const pluralForms: Record<Language, string[]> = {
  pl: ['one', 'few', 'many', 'other'],
  en: ['one', 'other'],
}
const plural = /_(zero|one|two|few|many|other)$/

export const hasPluralForm = (key: string) => plural.test(key)
export const withoutPlural = (key: string) => key.replace(plural, '')

export function readCatalogues(tree: SourceTree): Catalogue[] {
  return [...tree].flatMap(([path, text]) => {
    const parts = /^(.+\/locales)\/(pl|en)\/([\w.-]+)\.json$/.exec(path)
    if (!parts) return []
    const [, folder, language, name] = parts
    const texts = new Map(flatten({ value: JSON.parse(text), prefix: '' }))
    return [{ path, language: language as Language, group: `${folder}/*/${name}.json`, texts }]
  })
}

export function pairs(catalogues: Catalogue[]): Pair[] {
  const byGroup = new Map<string, Pair>()
  for (const catalogue of catalogues) {
    const pair: Pair = byGroup.get(catalogue.group) ?? { group: catalogue.group }
    pair[catalogue.language] = catalogue
    byGroup.set(catalogue.group, pair)
  }
  return [...byGroup.values()]
}

/** Compares the two languages of every catalogue that exists in both. */
export function comparePairs(
  tree: SourceTree,
  compare: (both: { pl: Catalogue; en: Catalogue }) => Violation[],
): Violation[] {
  return pairs(readCatalogues(tree)).flatMap(({ pl, en }) => (pl && en ? compare({ pl, en }) : []))
}

function flatten({ value, prefix }: { value: unknown; prefix: string }): [string, string][] {
  if (value === null || typeof value !== 'object') return [[prefix, String(value)]]
  return Object.entries(value).flatMap(([key, inner]) =>
    flatten({ value: inner, prefix: prefix === '' ? key : `${prefix}.${key}` }),
  )
}

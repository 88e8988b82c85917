import {
  type Catalogue,
  comparePairs,
  hasPluralForm,
  languages,
  pairs,
  pluralForms,
  readCatalogues,
  withoutPlural,
} from './catalogues.ts'
import type { Check } from './check.ts'

export const sameKeys: Check = {
  name: 'same-keys',
  rule: 'Polish and English have the same catalogues with the same keys.',
  run: (tree) => [
    ...pairs(readCatalogues(tree)).flatMap((pair) =>
      languages
        .filter((language) => !pair[language])
        .map((language) => ({ path: pair.group, message: `has no ${language}` })),
    ),
    ...comparePairs(tree, ({ pl, en }) => [...missing(pl, en), ...missing(en, pl)]),
  ],
}

export const pluralKeys: Check = {
  name: 'plural-forms',
  rule: 'A counted text has _one _few _many _other in Polish and _one _other in English.',
  run: (tree) =>
    comparePairs(tree, ({ pl, en }) => {
      const counted = new Set(
        [...pl.texts.keys(), ...en.texts.keys()].filter(hasPluralForm).map(withoutPlural),
      )
      return [pl, en].flatMap(({ path, language, texts }) =>
        [...counted].flatMap((key) => {
          const forms = pluralForms[language]
          const lacking = forms.filter((form) => !texts.has(`${key}_${form}`))
          const foreign = ['two', 'few', 'many'].filter(
            (form) => !forms.includes(form) && texts.has(`${key}_${form}`),
          )
          return [
            ...lacking.map((form) => ({ path, message: `${key} lacks _${form}` })),
            ...foreign.map((form) => ({
              path,
              message: `${key} has _${form}, which ${language} does not know`,
            })),
          ]
        }),
      )
    }),
}

export const placeholders: Check = {
  name: 'placeholders',
  rule: 'Both languages of a text have the same {{placeholders}}.',
  run: (tree) =>
    comparePairs(tree, ({ pl, en }) => {
      const english = holes(en)
      return [...holes(pl)].flatMap(([key, polish]) => {
        const other = english.get(key)
        if (other === undefined || other === polish) return []
        return [{ path: pl.path, message: `${key}: pl has {${polish}}, en has {${other}}` }]
      })
    }),
}

export const writtenTexts: Check = {
  name: 'written-texts',
  rule: 'No text is empty, shouts, or is the English sentence left in Polish.',
  run: (tree) => [
    ...readCatalogues(tree).flatMap(({ path, texts }) =>
      [...texts].flatMap(([key, text]) => {
        if (text.trim() === '') return [{ path, message: `${key} is empty` }]
        return text.includes('!') ? [{ path, message: `${key} has an exclamation mark` }] : []
      }),
    ),
    ...comparePairs(tree, ({ pl, en }) =>
      [...pl.texts]
        .filter(([key, text]) => en.texts.get(key) === text && isSentence(text))
        .map(([key]) => ({ path: pl.path, message: `${key} is the same in both languages` })),
    ),
  ],
}

function missing(has: Catalogue, lacks: Catalogue) {
  const known = new Set([...lacks.texts.keys()].map(withoutPlural))
  const absent = new Set([...has.texts.keys()].map(withoutPlural).filter((key) => !known.has(key)))
  return [...absent].map((key) => ({ path: lacks.path, message: `lacks ${key}` }))
}

/** Key without plural form → its placeholders over all forms; a form may leave out the count ("one day"). */
function holes({ texts }: Catalogue): Map<string, string> {
  const found = new Map<string, Set<string>>()
  for (const [key, text] of texts) {
    const base = withoutPlural(key)
    const names = found.get(base) ?? new Set()
    for (const [, name = ''] of text.matchAll(/\{\{-?\s*([\w.]+)/g)) names.add(name)
    found.set(base, names)
  }
  return new Map([...found].map(([key, names]) => [key, [...names].sort().join(', ')]))
}

function isSentence(text: string): boolean {
  return (
    text
      .replace(/\{\{.*?\}\}/g, '')
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 2).length >= 3
  )
}

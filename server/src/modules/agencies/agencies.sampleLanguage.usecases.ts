import { type Language, languages } from '@rytm/contract/kernel.ts'
import type { InBoth } from './agencies.sample.types.ts'

/** The script in one language: what stands in both is that language's, all else as it is. */
export function inLanguage<T>({ script, language }: { script: InBoth<T>; language: Language }): T {
  return spoken({ value: script, language }) as T
}

function spoken({ value, language }: { value: unknown; language: Language }): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((part) => spoken({ value: part, language }))
  if (standsInBoth(value)) return value[language]
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, spoken({ value: part, language })]),
  )
}

function standsInBoth(value: object): value is Record<Language, unknown> {
  const keys = Object.keys(value)
  return keys.length === languages.length && languages.every((language) => keys.includes(language))
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Language = 'pl' | 'en'
/** The text of a key, as the screen shows it: `words('pl')('projects:next.activate')`. */
export type Words = (key: string, values?: Record<string, string | number>) => string

interface Texts {
  [key: string]: string | Texts
}

const root = join(import.meta.dirname, '..')

/** What the screens, the client's pages (`portal`), the mails (`letters`) and the reminders (`reminders`) say. */
export function words(language: Language): Words {
  const mails = catalogues(join(root, 'documents/locales', language))
  const texts: Texts = {
    ...catalogues(join(root, 'contract/locales', language)),
    ...catalogues(join(root, 'web/src/locales', language)),
    ...catalogues(join(root, 'portal/src/locales', language)),
    letters: mails.mail as Texts,
    reminders: mails.notices as Texts,
  }
  const plural = new Intl.PluralRules(language)
  return (key, values = {}) => {
    const path = key.split(/[:.]/)
    const form = typeof values.count === 'number' ? plural.select(values.count) : undefined
    const text = find(texts, path) ?? (form && find(texts, path.with(-1, `${path.at(-1)}_${form}`)))
    if (text === undefined) throw new Error(`No text "${key}" in ${language}`)
    return text.replace(/\{\{(\w+)[^}]*\}\}/g, (_, name) => String(values[name]))
  }
}

function find(texts: Texts, path: string[]): string | undefined {
  let found: string | Texts | undefined = texts
  for (const part of path) found = typeof found === 'object' ? found[part] : undefined
  return typeof found === 'string' ? found : undefined
}

function catalogues(folder: string): Texts {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(
    files.map((name) => [
      name.slice(0, -'.json'.length),
      JSON.parse(readFileSync(join(folder, name), 'utf8')),
    ]),
  )
}

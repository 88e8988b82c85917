import { type Language, languages } from '@rytm/contract/kernel.ts'
import i18next, { type Resource } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'

const storageKey = 'rytm.language'

type Load = () => Promise<{ catalogues: Resource[string] }>
const first: Record<Language, Load> = {
  pl: () => import('../locales/pl.ts'),
  en: () => import('../locales/en.ts'),
}
const more: Record<Language, Load> = {
  pl: () => import('../locales/plMore.ts'),
  en: () => import('../locales/enMore.ts'),
}
const loaded = new Map<Load, Promise<void>>()
let needsMore = false

function isLanguage(value: string | null): value is Language {
  return languages.some((known) => known === value)
}

/** Before anybody is known: what was last used on this device, else the first browser language that Rytm speaks. */
function deviceLanguage(): Language {
  const stored = localStorage.getItem(storageKey)
  if (isLanguage(stored)) return stored
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en'
}

async function load(language: Language): Promise<void> {
  const parts = needsMore ? [first, more] : [first]
  await Promise.all(parts.map((part) => loadOnce({ part: part[language], language })))
}

function loadOnce({ part, language }: { part: Load; language: Language }): Promise<void> {
  const known = loaded.get(part)
  if (known) return known
  const coming = add({ part, language })
  loaded.set(part, coming)
  coming.catch(() => loaded.delete(part))
  return coming
}

async function add({ part, language }: { part: Load; language: Language }): Promise<void> {
  for (const [namespace, texts] of Object.entries((await part()).catalogues)) {
    i18next.addResourceBundle(language, namespace, texts)
  }
}

/** On the way to any screen but the first: the texts of all screens. */
export async function loadMoreTexts(): Promise<void> {
  needsMore = true
  await load(languageShown())
}

export async function startI18n(): Promise<void> {
  const language = deviceLanguage()
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'ui',
    ns: ['ui'],
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  await showLanguage(language)
}

async function showLanguage(language: Language): Promise<void> {
  await load(language)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

/** The profile's language at sign-in, or the one chosen in the switch. */
export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem(storageKey, language)
  if (i18next.language !== language) await showLanguage(language)
}

export function useLanguage(): Language {
  useTranslation()
  return languageShown()
}

function languageShown(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'en'
}

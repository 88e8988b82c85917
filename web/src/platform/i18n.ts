import { type Language, languages } from '@rytm/contract/kernel.ts'
import i18next, { type Resource } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'

const storageKey = 'rytm.language'

type Catalogues = Resource[string]
const catalogues: Record<Language, () => Promise<{ catalogues: Catalogues }>> = {
  pl: () => import('../locales/pl.ts'),
  en: () => import('../locales/en.ts'),
}

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
  if (i18next.hasResourceBundle(language, 'ui')) return
  const loaded = await catalogues[language]()
  for (const [namespace, texts] of Object.entries(loaded.catalogues)) {
    i18next.addResourceBundle(language, namespace, texts)
  }
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
  if (i18next.language !== language || !i18next.hasResourceBundle(language, 'ui'))
    await showLanguage(language)
}

export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return isLanguage(i18n.language) ? i18n.language : 'en'
}

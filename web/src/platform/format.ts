import * as format from '@rytm/contract/words/format.ts'
import type { Word } from '@rytm/contract/words/word.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { currentInstant } from './clock.ts'
import { useLanguage } from './i18n.ts'
import { useAgencyZone } from './session.ts'

/** The domain words in the reader's language: `word('health.at_risk')`. */
export function useWord(): Word {
  const { t } = useTranslation('words')
  return t as unknown as Word
}

/** The formats of the contract, bound to the reader's language, the agency's zone and the clock. */
export function useFormat() {
  const language = useLanguage()
  const zone = useAgencyZone()
  const word = useWord()
  return useMemo(() => bind({ language, zone, word }), [language, zone, word])
}

type Bound = Pick<format.RelativeInput, 'language' | 'zone' | 'word'>

function bind({ language, zone, word }: Bound) {
  const now = currentInstant
  const today = () => format.dateIn({ instant: now(), zone })
  return {
    today,
    time: (instant: string) => format.timeOfDay({ instant, language, zone }),
    longInstant: (instant: string) => format.longInstant({ instant, language, zone }),
    fullInstant: (instant: string) => format.fullInstant({ instant, language, zone }),
    humanInstant: (instant: string) => format.humanInstant({ instant, language, zone, word, now: now() }),
    relative: (instant: string) => format.relativeTime({ instant, language, zone, word, now: now() }),
    dayOf: (instant: string) => format.dateIn({ instant, zone }),
    /** A day and no hour of it. */
    humanDay: (instant: string) =>
      format.humanDate({ date: format.dateIn({ instant, zone }), language, word, today: today() }),
    longDate: (date: string) => format.longDate({ date, language }),
    fullDate: (date: string) => format.fullDate({ date, language }),
    shortDate: (date: string) => format.shortDate({ date, language, today: today() }),
    humanDate: (date: string) => format.humanDate({ date, language, word, today: today() }),
    dateRange: (from: string, to: string) => format.dateRange({ from, to, language }),
    number: (value: number, decimals?: number) => format.number({ value, language, decimals }),
    percent: (share: number) => format.percent({ share, language }),
    list: (items: readonly string[]) => format.list({ items, language }),
    country: (code: string) => format.countryName({ code, language }),
    money: (minor: number, currency: string) => format.money({ minor, currency, language }),
    payRange: (range: Parameters<typeof format.payRange>[0]['range']) =>
      format.payRange({ range, language, word }),
  }
}

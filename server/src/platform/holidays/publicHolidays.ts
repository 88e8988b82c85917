import Holidays from 'date-holidays'

export interface Holiday {
  date: string
  name: string
}

interface Place {
  country: string
  region: string | null
  language: string
}

const years = new Map<string, readonly Holiday[]>()
const remembered = 500

/** Public holidays of one year, by date, named in the language where the country's data has it. */
export function publicHolidays({ country, region, language, year }: Place & { year: number }) {
  const key = [country, region, language, year].join(' ')
  const known = years.get(key)
  if (known) return known
  const found = read({ country, region, language, year })
  if (years.size >= remembered) years.clear()
  years.set(key, found)
  return found
}

function read({ country, region, language, year }: Place & { year: number }): readonly Holiday[] {
  const source = sourceOf({ country, region })
  // A name is looked for in the agency's language, then in the country's own, then in English.
  source.setLanguages([...new Set([language, ...source.getLanguages(), 'en'])])
  return source
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date, name }) => ({ date: date.slice(0, 10), name }))
}

function sourceOf({ country, region }: Pick<Place, 'country' | 'region'>) {
  return region ? new Holidays(country, region) : new Holidays(country)
}

export function knownCountries(): string[] {
  return Object.keys(new Holidays().getCountries())
}

export function knownRegions({ country, language }: { country: string; language: string }) {
  const regions = new Holidays().getStates(country, language) as Record<string, string> | undefined
  return Object.entries(regions ?? {}).map(([code, name]) => ({ code, name }))
}

import { vocatives } from '#kernel/polishFirstNames.ts'

/**
 * How a person is addressed in writing: "Pani Anno", "Panie Marku", in English "Dear Anna". Only where the first name
 * is a known one; undefined means the neutral greeting, because a wrong form is worse than none. Titles before the
 * name ("dr Anna …") are not looked through.
 */
export function suggestSalutation({
  name,
  language,
}: {
  name: string
  language: 'pl' | 'en'
}): string | undefined {
  const given = name.trim().split(/\s+/)[0] ?? ''
  const firstName = given.charAt(0).toLocaleUpperCase('pl') + given.slice(1).toLocaleLowerCase('pl')
  for (const address of ['Pani', 'Panie'] as const) {
    const vocative = vocatives[address].get(firstName)
    if (vocative) return language === 'pl' ? `${address} ${vocative}` : `Dear ${firstName}`
  }
}

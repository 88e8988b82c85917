import type { ListedPerson, PersonLine } from '#candidates/personLine.ts'
import { foldText } from '#imports/foldText.ts'

/**
 * The same lines, where each person counts once: a later line with the same e-mail address, or without any address but
 * with the same name and phone number, is `line_repeated`. Two of one name with different addresses are two people.
 */
export function markRepeated(lines: readonly PersonLine[]): PersonLine[] {
  const firstLines = new Map<string, number>()
  return lines.map((line) => {
    if (!line.person) return line
    const key = identityOf(line.person)
    const firstLine = firstLines.get(key)
    if (firstLine === undefined) {
      firstLines.set(key, line.line)
      return line
    }
    const { person: _, ...rest } = line
    return { ...rest, problem: 'candidacies.line_repeated', firstLine }
  })
}

/**
 * What makes somebody in a list the same person as somebody else: the e-mail address, and where there is none the name
 * in any spelling with the digits of the phone number.
 */
export function identityOf({
  name,
  email,
  phone = '',
}: Pick<ListedPerson, 'name' | 'email' | 'phone'>): string {
  return email ? `email ${email}` : `name ${foldText(name)} ${phone.replace(/\D/g, '').slice(-9)}`
}

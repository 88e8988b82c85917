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
function identityOf({ name, email, phone = '' }: Pick<ListedPerson, 'name' | 'email' | 'phone'>): string {
  return email ? `email ${email}` : `name ${foldText(name)} ${phone.replace(/\D/g, '').slice(-9)}`
}

type Identified = Pick<ListedPerson, 'name' | 'email' | 'phone'>

/**
 * Finds somebody of a list among people who are there: by the e-mail address; somebody listed without one by the name
 * in any spelling, unless both have phone numbers and these differ. `undefined`: nobody there is this person.
 */
export function findSamePerson<P extends Identified>(
  present: readonly P[],
): (listed: Identified) => P | undefined {
  const byEmail = Map.groupBy(present, ({ email }) => email)
  const byName = Map.groupBy(present, ({ name }) => foldText(name))
  const digits = (phone = '') => phone.replace(/\D/g, '').slice(-9)
  return ({ name, email, phone }) => {
    if (email) return byEmail.get(email)?.[0]
    const namesakes = byName.get(foldText(name)) ?? []
    return namesakes.find((other) => !phone || !other.phone || digits(phone) === digits(other.phone))
  }
}

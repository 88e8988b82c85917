import { randomInt } from 'node:crypto'

/** No vowels and nothing that is read as something else: no words come about, and a phone call is enough. */
const signs = '346789CDFHJKMNPRTWXY'
const usualLength = 3
const attemptsPerLength = 50

/** A number that nobody has in this project: random, because an order would tell how many there were before. */
export function choosePublicNumber({ taken }: { taken: ReadonlySet<string> }): string {
  for (let length = usualLength; ; length += 1)
    for (let attempt = 0; attempt < attemptsPerLength; attempt += 1) {
      const number = `K-${randomSigns(length)}`
      if (!taken.has(number)) return number
    }
}

function randomSigns(length: number): string {
  return Array.from({ length }, () => signs.charAt(randomInt(signs.length))).join('')
}

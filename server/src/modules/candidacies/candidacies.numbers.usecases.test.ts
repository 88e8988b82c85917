import { describe, expect, it } from 'vitest'
import { choosePublicNumber } from './candidacies.numbers.usecases.ts'

describe('the number of a candidacy', () => {
  it('has no sign that could be misread', () => {
    for (let round = 0; round < 200; round += 1)
      expect(choosePublicNumber({ taken: new Set() })).toMatch(/^K-[346789CDFHJKMNPRTWXY]{3}$/)
  })

  it('is another one when it is taken, and longer when the short ones run out', () => {
    const everyShortOne: ReadonlySet<string> = Object.assign(new Set<string>(), {
      has: (number: string) => number.length === 'K-47F'.length,
    })
    expect(choosePublicNumber({ taken: everyShortOne })).toHaveLength('K-47F9'.length)
  })
})

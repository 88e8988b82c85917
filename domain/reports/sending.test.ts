import { describe, expect, it } from 'vitest'
import { type HumanParts, missingParts } from './sending.ts'

const whole: HumanParts = {
  health: 'on_track',
  healthSentence: 'Zgodnie z planem.',
  whatChanged: 'Dwie osoby po rozmowach.',
  whatDidNotWork: '',
  needs: [],
}

describe('what a human still owes a report', () => {
  it.each<[string, Partial<HumanParts>, string[]]>([
    ['nothing, when all is well and nothing is needed', {}, []],
    ['what we need, until somebody said "nothing"', { needs: null }, ['needs']],
    ['a sentence made of spaces', { healthSentence: '  ' }, ['healthSentence']],
    ['what did not work, when at risk', { health: 'at_risk' }, ['whatDidNotWork']],
    [
      'everything, when untouched',
      { health: null, healthSentence: '', whatChanged: '', needs: null },
      ['health', 'healthSentence', 'whatChanged', 'needs'],
    ],
  ])('%s', (_, parts, missing) => {
    expect(missingParts({ ...whole, ...parts })).toEqual(missing)
  })
})

import { describe, expect, it } from 'vitest'
import { verbBetween } from '#projects/projectStatus.ts'
import {
  type ClosingParts,
  type ClosingResult,
  closingResults,
  filledOpenings,
  missingClosingParts,
} from './closing.ts'

const whole: ClosingParts = {
  result: 'not_filled',
  filledOpenings: null,
  whatWasDone: 'Rozmawialiśmy z 27 osobami.',
  whatTheMarketSaid: 'Widełki są niższe niż oczekiwania.',
  whatWeWouldDoNext: 'Podnieść górną granicę widełek.',
  openPoints: [],
}

describe('what a human still owes a closing report', () => {
  it.each<[string, Partial<ClosingParts>, number, string[]]>([
    ['nothing, when all is said and nothing stays open', {}, 1, []],
    ['how it ended', { result: null }, 1, ['result']],
    ['open points, until somebody said "nothing"', { openPoints: null }, 1, ['openPoints']],
    ['a text made of spaces', { whatTheMarketSaid: ' \n ' }, 1, ['whatTheMarketSaid']],
    ['what comes next, when it was not filled', { whatWeWouldDoNext: '' }, 1, ['whatWeWouldDoNext']],
    [
      'what comes next, also before the result is said',
      { result: null, whatWeWouldDoNext: '' },
      1,
      ['result', 'whatWeWouldDoNext'],
    ],
    ['nothing about next, when filled', { result: 'filled', whatWeWouldDoNext: '' }, 1, []],
    ['how many of three, when some', { result: 'partly_filled' }, 3, ['filledOpenings']],
    ['nothing, with two of three', { result: 'partly_filled', filledOpenings: 2 }, 3, []],
    [
      'the number again, where it says none',
      { result: 'partly_filled', filledOpenings: 0 },
      3,
      ['filledOpenings'],
    ],
    [
      'the number again, where it says all',
      { result: 'partly_filled', filledOpenings: 3 },
      3,
      ['filledOpenings'],
    ],
    [
      'the number again, with one opening',
      { result: 'partly_filled', filledOpenings: 1 },
      1,
      ['filledOpenings'],
    ],
    ['no number for another result', { result: 'cancelled', filledOpenings: 9 }, 3, []],
  ])('%s', (_, parts, openings, missing) => {
    expect(missingClosingParts({ parts: { ...whole, ...parts }, openings })).toEqual(missing)
  })

  it('everything, when untouched', () => {
    const parts: ClosingParts = {
      result: null,
      filledOpenings: null,
      whatWasDone: '',
      whatTheMarketSaid: '',
      whatWeWouldDoNext: '',
      openPoints: null,
    }
    expect(missingClosingParts({ parts, openings: 2 })).toEqual([
      'result',
      'whatWasDone',
      'whatTheMarketSaid',
      'whatWeWouldDoNext',
      'openPoints',
    ])
  })
})

describe('a result', () => {
  it.each<[ClosingResult, number | null, number]>([
    ['filled', null, 3],
    ['filled', 1, 3],
    ['partly_filled', 2, 2],
    ['partly_filled', null, 0],
    ['not_filled', 2, 0],
    ['cancelled', null, 0],
  ])('%s, said %s, of 3 openings means %s filled', (result, said, filled) => {
    expect(filledOpenings({ result, said, openings: 3 })).toBe(filled)
  })

  it.each(closingResults)('%s is a status to which closing leads', (result) => {
    expect(verbBetween({ from: 'closing', to: result })).toBe(`close_as_${result}`)
  })
})

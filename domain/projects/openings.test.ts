import { expect, test } from 'vitest'
import { stages } from '#evidence/stages.ts'
import { fillingOf, fillingStages } from './openings.ts'

test('every stage from the acceptance on fills an opening', () =>
  expect(fillingStages).toEqual(stages.slice(stages.indexOf('accepted'))))

test.each([
  [1, 0, 'none'],
  [1, 1, 'all'],
  [3, 0, 'none'],
  [3, 1, 'some'],
  [3, 2, 'some'],
  [3, 3, 'all'],
  [3, 4, 'all'],
] as const)('of %i openings with %i hired: %s', (openings, hired, expected) =>
  expect(fillingOf({ openings, hired })).toBe(expected),
)

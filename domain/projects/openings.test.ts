import { expect, test } from 'vitest'
import { stages } from '#evidence/stages.ts'
import { fillingOf, fillingStages, fillsOpening } from './openings.ts'

test.each([
  ['offer', false, false],
  ['accepted', false, true],
  ['started', false, true],
  ['guarantee_ended', false, true],
  ['accepted', true, false],
  ['started', true, false],
] as const)('somebody at "%s", ended: %s, fills an opening: %s', (stage, ended, expected) =>
  expect(fillsOpening({ stage, ended })).toBe(expected),
)

test('the stages that are counted are those that fill', () =>
  expect(stages.filter((stage) => fillsOpening({ stage, ended: false }))).toEqual(fillingStages))

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

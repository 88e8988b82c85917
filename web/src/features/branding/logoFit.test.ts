import { expect, test } from 'vitest'
import { logoFit } from './logoFit.ts'

test.each([
  ['a light one stays as it is', { width: 400, height: 120, bytes: 8000 }, undefined],
  [
    'a photograph of a sign is made small',
    { width: 3000, height: 1000, bytes: 400_000 },
    { width: 540, height: 180 },
  ],
  ['a banner keeps its proportions', { width: 6000, height: 100, bytes: 9000 }, { width: 600, height: 10 }],
  [
    'a small one that is heavy is drawn again',
    { width: 300, height: 100, bytes: 90_000 },
    { width: 300, height: 100 },
  ],
  ['what has no size is left to the server', { width: 0, height: 0, bytes: 10 }, undefined],
])('%s', (_what, picture, expected) => {
  expect(logoFit(picture)).toEqual(expected)
})

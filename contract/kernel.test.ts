import { expect, it } from 'vitest'
import { id } from './kernel.ts'

it('an id is the same however it is written', () => {
  const written = '019B9760-0000-7000-8000-00000000ABCD'
  expect(id.parse(written)).toBe(id.parse(written.toLowerCase()))
  expect(() => id.parse(`${written}0`)).toThrow()
})

import { expect, it } from 'vitest'
import { contentHash } from './contentHash.ts'

it('does not depend on the order of keys, but on everything else', () => {
  const hash = contentHash({ a: 1, b: [{ c: 2, d: null }] })
  expect(contentHash({ b: [{ d: null, c: 2 }], a: 1 })).toBe(hash)
  expect(contentHash({ a: 1, b: [{ c: 3, d: null }] })).not.toBe(hash)
  expect(contentHash({ a: 1, b: [{ c: 2, d: null }, 0] })).not.toBe(hash)
})

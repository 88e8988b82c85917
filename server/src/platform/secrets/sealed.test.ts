import { expect, it } from 'vitest'
import { fingerprint, seal, unseal } from './sealed.ts'

const secretKey = 'a secret key of the tests, long enough'
const content = Buffer.from('what nobody may read')
const use = 'a thing of one person'

it('gives back what was sealed, and looks different each time', () => {
  const [first, second] = [seal({ content, secretKey, use }), seal({ content, secretKey, use })]
  expect(unseal({ sealed: first, secretKey, use })).toEqual(content)
  expect(first).not.toBe(second)
})

it.each([
  ['another key', { secretKey: 'another key' }],
  ['another person', { use: 'a thing of another person' }],
])('opens nothing with %s', (_, other) => {
  const sealed = seal({ content, secretKey, use })
  expect(() => unseal({ sealed, secretKey, use, ...other })).toThrow()
})

it('opens nothing that was changed', () => {
  const bytes = Buffer.from(seal({ content, secretKey, use }), 'base64url')
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  expect(() => unseal({ sealed: bytes.toString('base64url'), secretKey, use })).toThrow()
})

it('recognises a short code of one use under one key', () => {
  const known = fingerprint({ content: 'ABCDE', secretKey, use })
  expect(fingerprint({ content: 'ABCDE', secretKey, use })).toBe(known)
  expect(fingerprint({ content: 'ABCDE', secretKey: 'another key', use })).not.toBe(known)
  expect(fingerprint({ content: 'ABCDE', secretKey, use: 'another' })).not.toBe(known)
})

import { describe, expect, it } from 'vitest'
import { base32, oneTimeCode, stepAt, stepOfCode } from './oneTimeCode.ts'

const key = Buffer.from('12345678901234567890')
const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000)

describe('the code of a half minute', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('is the one of RFC 6238 at second %i', (seconds, code) =>
    expect(oneTimeCode({ key, step: stepAt(at(seconds)) })).toBe(code),
  )

  it.each([
    ['is known in it', 0, 37037036],
    ['is known in the one after, for a slow typist', 30, 37037036],
    ['is known in the one before, for a clock that is late', -30, 37037036],
    ['is no longer known a minute later', 60, undefined],
    ['is not known yet a minute before', -60, undefined],
  ])('%s', (_, later, step) =>
    expect(stepOfCode({ code: '081804', key, now: at(1111111109 + later) })).toBe(step),
  )

  it.each(['', '08180', '0818040', 'abcdef', '081805'])('is not "%s"', (code) =>
    expect(stepOfCode({ code, key, now: at(1111111109) })).toBeUndefined(),
  )
})

it('a key is written as RFC 4648 says', () => {
  expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI')
  expect(base32(key)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
})

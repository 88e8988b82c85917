import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findOffLimits, isSameCompany } from './offLimits.ts'

test.each([
  ['Huta Jutrzenka Sp. z o.o.', 'HUTA JUTRZENKA', true],
  ['Huta Jutrzenka S.A.', 'Huta Jutrzenka spółka z ograniczoną odpowiedzialnością', true],
  ['Łąka Polska', 'laka', true],
  ['Huta Jutrzenka', 'Huta Jutrzenka Oddział Kielce', true],
  ['Jutrzenka', 'Huta Jutrzenka', false],
  ['Huta Jutrzenka', 'Huta Zmierzch', false],
  ['Alfa GmbH & Co. KG', 'Alfa', true],
  ['Ino', 'Ino Logistyka', false],
  ['Ino', 'INO sp.k.', true],
  ['Grupa SA', 'Grupa SA', true],
  ['Grupa SA', 'Huta', false],
  ['', '', false],
  ['Huta', ' ', false],
])('"%s" and "%s" are the same company: %s', (one, other, expected) => {
  expect(isSameCompany(one, other)).toBe(expected)
  expect(isSameCompany(other, one)).toBe(expected)
})

const word = fc.stringMatching(/^[a-z]{4,10}$/)
test('a company is the same with whatever legal form', () => {
  fc.assert(
    fc.property(word, fc.constantFrom(' Sp. z o.o.', ' S.A.', ' GmbH', ' Ltd', ' sp. k.'), (name, form) => {
      expect(isSameCompany(name, name.toUpperCase() + form)).toBe(true)
    }),
  )
})

test.each([
  ['Cegielnia S.A.', { kind: 'listed', companyName: 'Cegielnia' }],
  ['Huta Wschód Sp. z o.o.', { kind: 'client', companyName: 'Huta Wschód' }],
  ['Olejarnia', undefined],
  ['', undefined],
])('somebody who works for "%s"', (company, expected) =>
  expect(findOffLimits({ company, offLimits: ['Młyn', 'Cegielnia'], clientName: 'Huta Wschód' })).toEqual(
    expected,
  ),
)

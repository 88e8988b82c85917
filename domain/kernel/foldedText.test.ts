import { expect, test } from 'vitest'
import { foldedText, searchWords } from './foldedText.ts'

test.each([
  ['Zażółć Gęślą JAŹŃ', 'zazolc gesla jazn'],
  ['  Łódź \n Bałuty ', 'lodz baluty'],
  ['Müller', 'muller'],
  ['   ', ''],
])('"%s" is compared as "%s"', (text, expected) => expect(foldedText(text)).toBe(expected))

test.each([
  ['Nowak-Kowalska', ['nowak', 'kowalska']],
  ['Huta Sp. z o.o.', ['huta', 'sp', 'z', 'o']],
  ['C++ / C#', ['c++', 'c#']],
  ['ja ja', ['ja']],
  [' - ', []],
  ['a'.repeat(70), ['a'.repeat(64)]],
])('"%s" is found by %j', (text, expected) => expect(searchWords(text)).toEqual(expected))

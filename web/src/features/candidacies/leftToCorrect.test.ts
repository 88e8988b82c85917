import { expect, test } from 'vitest'
import { leftToCorrect } from './leftToCorrect.ts'

test.each([
  ['Anna\nJan\r\nEwa', [1, 2, 3], [1, 3], 'Anna\nEwa'],
  ['Anna\nJan', [1, 2], [], ''],
  ['\n\n  Anna; x', [3], [3], '  Anna; x'],
  ['\nNazwisko;E-mail\nAnna;a\nJan;b', [3, 4], [4], 'Nazwisko;E-mail\nJan;b'],
])('of %j the lines that were not understood stay to be corrected', (text, read, wrong, expected) => {
  expect(leftToCorrect({ text, read, wrong })).toBe(expected)
})

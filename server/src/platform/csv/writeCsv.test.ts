import { expect, it } from 'vitest'
import { writeCsv } from './writeCsv.ts'

const written = (cell: string | number) =>
  writeCsv([[cell]])
    .toString('utf8')
    .slice(1, -2)

it.each([
  ['=HYPERLINK("http://a.test")', `"'=HYPERLINK(""http://a.test"")"`],
  ['+48 600', `"'+48 600"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\tx', `"'\tx"`],
  ['Huta; Żelazna', '"Huta; Żelazna"'],
  ['two\r\nlines', '"two\r\nlines"'],
  [-7, '-7'],
])('%s is written as %s', (cell, expected) => expect(written(cell)).toBe(expected))

it('rows end as spreadsheets expect, and the file says that it is UTF-8', () => {
  const rows = [
    ['a', 1],
    ['b', 2],
  ]
  expect(writeCsv(rows).toString('utf8')).toBe('\uFEFF"a";1\r\n"b";2\r\n')
})

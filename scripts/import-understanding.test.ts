import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { understandingTable } from './import-understanding.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url))

it('the guide shows what is understood from the example today', () => {
  const [, shown] = read('../docs/guide/import.md').toString().split('<!-- understanding -->\n')
  expect(shown?.trim()).toBe(understandingTable(read('../domain/imports/fixtures/offers.csv')).trim())
})

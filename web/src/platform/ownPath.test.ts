import { expect, it } from 'vitest'
import { ownPath } from './ownPath.ts'

it.each(['/', '/projects?search=huta', '/c/p/1#schedule'])('%s is a place of this site', (path) => {
  expect(ownPath.parse(path)).toBe(path)
})

it.each([
  '//other.test',
  '/\\other.test',
  '/\t/other.test',
  '/\n/other.test',
  'https://other.test',
  'javascript:alert(1)',
  '',
])('%j leads to the first page instead', (path) => {
  expect(ownPath.parse(path)).toBe('/')
})

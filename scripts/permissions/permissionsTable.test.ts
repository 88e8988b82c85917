import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { permissionsTable } from './permissionsTable.ts'

it('the guide shows the permissions that the server asks for', () => {
  const page = readFileSync(new URL('../../docs/guide/permissions.md', import.meta.url), 'utf8')
  expect(page).toBe(permissionsTable())
})

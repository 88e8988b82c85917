import { writeFileSync } from 'node:fs'
import { permissionsTable } from './permissions/permissionsTable.ts'

writeFileSync(new URL('../docs/guide/permissions.md', import.meta.url), permissionsTable())

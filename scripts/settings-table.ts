import { writeFileSync } from 'node:fs'
import { settingsTable } from '../server/src/platform/config/settingsTable.ts'

writeFileSync(new URL('../docs/guide/settings.md', import.meta.url), settingsTable())

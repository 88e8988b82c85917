import { defineConfig } from 'drizzle-kit'

// Run from the root: drizzle-kit generate --config server/drizzle.config.ts --name what_changed
// Grants, policies and functions are written by hand: the same with --custom.
export default defineConfig({
  dialect: 'postgresql',
  schema: ['./server/src/modules/*/*.tables.ts', './server/src/platform/**/*.tables.ts'],
  out: './server/migrations',
  schemaFilter: ['public', 'auth'],
})

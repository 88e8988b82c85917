import { defineConfig } from 'vitest/config'

const unit = ['domain', 'contract', 'documents', 'portal', 'web', 'scripts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: unit.map((folder) => `${folder}/**/*.test.{ts,tsx}`),
          env: { TZ: 'UTC' },
        },
      },
      {
        test: {
          name: 'server',
          include: ['server/**/*.test.ts'],
          globalSetup: ['server/src/testing/templateDatabase.setup.ts'],
          env: { TZ: 'UTC' },
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
})

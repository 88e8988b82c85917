import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const unit = ['domain', 'contract', 'documents', 'portal', 'web', 'scripts']

export default defineConfig({
  test: {
    // Otherwise one core of two waits while the other works.
    maxWorkers: Math.max(2, availableParallelism() - 1),
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
          // Each file has a database of its own and shares nothing else: a third of the time went into loading the same sources.
          isolate: false,
          globalSetup: ['server/src/testing/templateDatabase.setup.ts'],
          env: { TZ: 'UTC' },
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
})

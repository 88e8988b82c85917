import { defineConfig } from 'vitest/config'

/** The tests that judge a mutant. Without the one that reads the wall clock minute by minute: it is too slow to run for each. */
export default defineConfig({
  test: {
    include: ['domain/calendar/**/*.test.ts', 'domain/commitments/**/*.test.ts'],
    exclude: ['**/*.oracle.test.ts'],
    setupFiles: ['scripts/mutation/sameSeed.setup.ts'],
    env: { TZ: 'UTC' },
  },
})

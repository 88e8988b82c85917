import { defineConfig } from 'vitest/config'

/**
 * The tests that judge a mutant. Without what is too slow to run for each: the one that reads the wall clock minute by
 * minute, and whole histories of projects.
 */
export default defineConfig({
  test: {
    include: ['domain/calendar/**/*.test.ts', 'domain/commitments/**/*.test.ts'],
    exclude: ['**/*.oracle.test.ts', 'domain/commitments/**/*.properties.test.ts'],
    setupFiles: ['scripts/mutation/sameSeed.setup.ts'],
    env: { TZ: 'UTC' },
  },
})

import { defineConfig, devices } from '@playwright/test'

const launchOptions = {
  ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
  // Without a UTF-8 locale Chromium calls a download with Polish letters just "download".
  env: { ...process.env, LC_ALL: 'C.UTF-8' } as Record<string, string>,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ],
}

/**
 * The main journey runs at the width of a desk and of a phone, the others at a desk's, each on an installation of its own.
 */
export default defineConfig({
  testDir: './journeys',
  globalSetup: './template.setup.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  use: {
    launchOptions,
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    timezoneId: 'Europe/Warsaw',
    screenshot: 'only-on-failure',
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    { name: 'durability', testMatch: 'kills.spec.ts' },
    {
      name: 'desk',
      testIgnore: 'kills.spec.ts',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'phone',
      testIgnore: 'kills.spec.ts',
      use: {
        ...devices['Desktop Chrome'],
        viewport: { width: 360, height: 740 },
        hasTouch: true,
        isMobile: true,
      },
    },
  ],
})

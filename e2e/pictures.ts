// The two pictures of the README, from the running app with sample data:
// CHROMIUM_PATH=/usr/bin/chromium node e2e/pictures.ts
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type APIRequestContext, type Browser, chromium, type Page } from '@playwright/test'
import { newPlace, startRytm } from './installation.ts'
import { foundWithSamples, signInAsContact } from './sampleInstallation.ts'

const folder = join(import.meta.dirname, '..', 'docs', 'pictures')
const fridayMorning = '2026-03-06T09:00:00Z'

mkdirSync(folder, { recursive: true })
const place = await newPlace()
const rytm = await startRytm({ place, now: fridayMorning })
const executablePath = process.env.CHROMIUM_PATH
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] })
try {
  const desk = await openDesk({ browser })
  await takeWorkspace({ page: desk })
  await takePortal({ browser, desk: desk.request })
} finally {
  await browser.close()
  await rytm.stop()
  place.remove()
}

async function openDesk({ browser }: { browser: Browser }): Promise<Page> {
  const page = await browser.newPage({
    baseURL: rytm.url,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Warsaw',
    colorScheme: 'light',
  })
  await page.clock.install({ time: fridayMorning })
  await foundWithSamples({ page, rytm })
  return page
}

async function takeWorkspace({ page }: { page: Page }) {
  await page.goto('/')
  await page.locator('main h2').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(folder, 'workspace.png'), animations: 'disabled' })
}

async function takePortal({ browser, desk }: { browser: Browser; desk: APIRequestContext }) {
  const page = await browser.newPage({
    baseURL: rytm.url,
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    locale: 'en-GB',
    colorScheme: 'light',
  })
  await signInAsContact({ page, desk })
  await page.locator('a.card-title').first().click()
  await page.locator('.state').first().waitFor()
  await page.screenshot({ path: join(folder, 'portal.png'), animations: 'disabled' })
}

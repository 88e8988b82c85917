import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import { newPlace, startRytm } from '@rytm/e2e/installation.ts'
import { foundWithSamples, signInAsContact } from '@rytm/e2e/sampleInstallation.ts'
import { printResult } from '#measure.ts'
import { lighthouseOf } from '#pages/lighthouse.ts'
import { measureNavigation } from '#pages/navigation.ts'
import { weightOf } from '#pages/weight.ts'

const now = '2026-03-06T09:00:00Z'
const executablePath = process.env.CHROMIUM_PATH
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, locale: 'en-GB' }
const screens = ['/projects', '/clients', '/care', '/'].map((href) => ({ href }))

const place = await newPlace()
const rytm = await startRytm({ place, now })
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] })
try {
  const desk = await browser.newContext({ baseURL: rytm.url, viewport: { width: 1440, height: 900 } })
  const deskPage = await desk.newPage()
  await deskPage.clock.install({ time: now })
  await foundWithSamples({ page: deskPage, rytm })
  const client = await browser.newContext({ baseURL: rytm.url, ...phone })
  const clientPage = await client.newPage()
  await signInAsContact({ page: clientPage, desk: deskPage.request })
  const path = new URL(await hrefOf(clientPage.locator('a.card-title').first()), rytm.url).pathname
  const portal = await weightOf({ context: client, path })
  const workspace = await weightOf({ context: desk, path: '/' })
  await deskPage.goto('/')
  await deskPage.locator('nav a[href="/projects"]').first().waitFor()
  printResult({
    name: 'pages',
    portal_page_kb: portal.kilobytes,
    portal_script_kb: portal.scriptKilobytes,
    portal_same_without_script: await isSameWithoutScript({ browser, client, path }),
    ...(await portalByLighthouse({ client, path })),
    workspace_first_load_kb: workspace.kilobytes,
    workspace_first_load_script_kb: workspace.scriptKilobytes,
    ...(await measureNavigation({ page: deskPage, steps: screens })),
  })
} finally {
  await browser.close()
  await rytm.stop()
  place.remove()
}

async function portalByLighthouse({ client, path }: { client: BrowserContext; path: string }) {
  const cookies = await client.cookies()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const found = await lighthouseOf({ url: new URL(path, rytm.url).href, cookie })
  return {
    portal_lighthouse_performance: found.performance,
    portal_lighthouse_accessibility: found.accessibility,
    portal_lighthouse_inaccessible: found.inaccessible,
  }
}

/** Every word and every control that the page has with script is there without it. */
async function isSameWithoutScript({
  browser,
  client,
  path,
}: {
  browser: Browser
  client: BrowserContext
  path: string
}) {
  const storageState = await client.storageState()
  const plain = await browser.newContext({
    baseURL: rytm.url,
    ...phone,
    storageState,
    javaScriptEnabled: false,
  })
  const [withScript, without] = await Promise.all(
    [client, plain].map((context) => contentsOf({ context, path })),
  )
  await plain.close()
  return JSON.stringify(withScript) === JSON.stringify(without)
}

async function contentsOf({ context, path }: { context: BrowserContext; path: string }) {
  const page = await context.newPage()
  await page.goto(path)
  const main = page.locator('main')
  const found = {
    words: await main.innerText(),
    controls: await main.locator('a, button, input, textarea, select').count(),
  }
  await page.close()
  return found
}

async function hrefOf(link: { getAttribute(name: string): Promise<string | null> }) {
  return (await link.getAttribute('href')) ?? '/c'
}

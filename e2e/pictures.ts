// The two pictures of the README, from the running app with sample data:
// CHROMIUM_PATH=/usr/bin/chromium node e2e/pictures.ts
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type APIRequestContext, type Browser, chromium, type Page } from '@playwright/test'
import { newPlace, startRytm } from './installation.ts'

const folder = join(import.meta.dirname, '..', 'docs', 'pictures')
const fridayMorning = '2026-03-06T09:00:00Z'
const owner = { name: 'Ewa Próbna', email: 'owner@agency.test', password: 'long enough password' }

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
  const headers = { origin: rytm.url }
  const agency = { name: 'Próbna Rekrutacja', language: 'en', zone: 'Europe/Warsaw', country: 'PL' }
  const setUp = { code: rytm.firstRunCode, agency, owner, sampleData: true }
  await expectDone(page.request.post('/api/first-run', { data: setUp, headers }))
  const { email, password } = owner
  await expectDone(page.request.post('/api/sessions', { data: { email, password }, headers }))
  return page
}

async function takeWorkspace({ page }: { page: Page }) {
  await page.goto('/reports')
  await page.locator('a[href^="/reports/"]').first().click()
  await page.locator('fieldset').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(folder, 'workspace.png'), animations: 'disabled' })
}

/** A contact of the first project that has a report signs in with the code from the outbox. */
async function takePortal({ browser, desk }: { browser: Browser; desk: APIRequestContext }) {
  const page = await browser.newPage({
    baseURL: rytm.url,
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    locale: 'en-GB',
    colorScheme: 'light',
  })
  const email = await addressOfContact(desk)
  await page.goto('/c')
  await page.locator('#email').fill(email)
  await page.locator('main button[type=submit]').click()
  await page.locator('#code').fill(await codeFromOutbox(desk))
  await page.locator('main form').first().locator('button[type=submit]').click()
  await page.locator('a.card-title').first().click()
  await page.locator('.state').first().waitFor()
  await page.screenshot({ path: join(folder, 'portal.png'), animations: 'disabled' })
}

async function addressOfContact(desk: APIRequestContext): Promise<string> {
  const projects = await read<{ items: { id: string; health: string | null }[] }>(
    desk,
    '/api/projects?limit=20',
  )
  const reported = projects.items.find(({ health }) => health !== null)
  const project = await read<{ contacts: { email: string | null }[] }>(desk, `/api/projects/${reported?.id}`)
  const email = project.contacts.find((contact) => contact.email)?.email
  if (!email) throw new Error('The sample data has no contact with an address')
  return email
}

async function codeFromOutbox(desk: APIRequestContext): Promise<string> {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const mails = await read<{ items: { id: string; kind: string; state: string }[] }>(
      desk,
      '/api/mail-messages',
    )
    const mail = mails.items.find(({ kind, state }) => kind === 'portal_code' && state === 'stored')
    if (mail) {
      const { subject } = await read<{ subject: string }>(desk, `/api/mail-messages/${mail.id}`)
      return /\d{3} ?\d{3}/.exec(subject)?.[0] ?? ''
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error('No code came to the outbox')
}

async function read<T>(desk: APIRequestContext, path: string): Promise<T> {
  const answer = await desk.get(path)
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()}`)
  return (await answer.json()) as T
}

async function expectDone(asked: ReturnType<APIRequestContext['post']>) {
  const answer = await asked
  if (!answer.ok()) throw new Error(`${answer.url()}: ${answer.status()} ${await answer.text()}`)
}

import type { APIRequestContext, Page } from '@playwright/test'
import type { Installation } from './installation.ts'
import type { Language } from './words.ts'

const owner = { name: 'Ewa Próbna', email: 'owner@agency.test', password: 'long enough password' }

/** Weeks of invented work are written in one go. */
const samplesMs = 120_000

/** The first run with sample data; the page is then signed in as the owner. */
export async function foundWithSamples({
  page,
  rytm,
  language = 'en',
}: {
  page: Page
  rytm: Pick<Installation, 'url' | 'firstRunCode'>
  language?: Language
}) {
  const headers = { origin: rytm.url }
  const agency = { name: 'Próbna Rekrutacja', language, zone: 'Europe/Warsaw', country: 'PL' }
  const setUp = { code: rytm.firstRunCode, agency, owner, sampleData: true }
  await expectDone(page.request.post('/api/first-run', { data: setUp, headers, timeout: samplesMs }))
  const { email, password } = owner
  await expectDone(page.request.post('/api/sessions', { data: { email, password }, headers }))
}

/** A contact of the first project that has a report signs in on the page with the code from the outbox. */
export async function signInAsContact({ page, desk }: { page: Page; desk: APIRequestContext }) {
  const email = await addressOfContact(desk)
  await page.goto('/c')
  await page.locator('#email').fill(email)
  await page.locator('main button[type=submit]').click()
  await page.locator('#code').fill(await codeFromOutbox(desk))
  await page.locator('main form').first().locator('button[type=submit]').click()
  await page.locator('a.card-title').first().waitFor()
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
      const letter = await read<{ content: { text: string } }>(desk, `/api/mail-messages/${mail.id}`)
      return /\d{3} ?\d{3}/.exec(letter.content.text)?.[0] ?? ''
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

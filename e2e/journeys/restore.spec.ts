import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Installation, newPlace, type Place, runCommand, startRytm } from '../installation.ts'
import { words } from '../words.ts'

test.use({ locale: 'pl-PL' })
test.skip(({ isMobile }) => isMobile, 'What is restored is the same on a phone')

const t = words('pl')
const owner = { name: 'Osoba Próbna', email: 'owner@agency.test', password: 'long enough password' }
const agency = { name: 'Próbna Rekrutacja', language: 'pl', zone: 'Europe/Warsaw', country: 'PL' }
const places: Place[] = []
let second: Installation | undefined

async function place({ empty = false } = {}) {
  const made = await newPlace()
  if (empty) rmSync(join(made.folder, 'data'), { recursive: true, force: true })
  places.push(made)
  return made
}

test.afterAll(async () => {
  await second?.stop()
  for (const { remove } of places) remove()
})

test('a backup of a running Rytm stands again in an empty folder after the first one was killed', async ({
  page,
}) => {
  test.setTimeout(300_000)
  const lost = await place()
  const found = await place({ empty: true })
  const file = join(found.folder, 'all.backup')

  const first = await startRytm({ place: lost })
  await begin({ url: first.url, code: first.firstRunCode ?? '' })
  expect(await runCommand({ place: lost, words: ['backup', file] })).toMatchObject({ exitCode: 0 })
  await first.kill()
  rmSync(join(lost.folder, 'data'), { recursive: true, force: true })

  const restored = await runCommand({ place: found, words: ['restore', file] })
  expect([restored.exitCode, restored.output]).toEqual([0, expect.stringContaining('Restored and verified')])

  second = await startRytm({ place: found })
  expect(second.firstRunCode).toBeUndefined()
  await page.goto(second.url)
  await page.getByLabel(t('people:field.email')).fill(owner.email)
  await page.getByRole('textbox', { name: t('people:field.password') }).fill(owner.password)
  await page.getByRole('button', { name: t('people:sign_in.submit'), exact: true }).click()
  await page.getByRole('link', { name: t('ui:nav.projects'), exact: true }).click()
  await expect(page.getByText('Field Service Engineer').first()).toBeVisible()
  expect(await runCommand({ place: found, words: ['check'] })).toMatchObject({ exitCode: 0 })
})

async function begin({ url, code }: { url: string; code: string }) {
  const answer = await fetch(`${url}/api/first-run`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ code, agency, owner, sampleData: true }),
  })
  expect(answer.status, await answer.clone().text()).toBe(204)
}

import { createHmac } from 'node:crypto'
import type { Page } from '@playwright/test'
import { casts } from '../cast.ts'
import { expect, expectSound, test } from '../rytm.ts'
import { foundAgency } from '../seed.ts'
import type { Step } from '../steps/step.ts'
import { words } from '../words.ts'

test.use({ locale: 'pl-PL' })
test.skip(({ isMobile }) => isMobile, 'The main journey covers the phone')

const t = words('pl')
const cast = casts.pl
const { email, password } = cast.owner

test('codes of an app are asked for after the password, and a recovery code stands in for them', async ({
  page,
  rytm,
}) => {
  const step: Step = { page, t, cast, rytm }
  await rytm.setClock(page)
  await foundAgency(step)
  const { key, recoveryCodes } = await turnCodesOn(step)

  await signOut(page)
  await enterPassword(step)
  const field = page.getByLabel(t('people:field.code'))
  await field.waitFor()
  await expectSound(page)
  await field.fill('000000')
  await submit(page)
  await expect(page.getByRole('alert')).toHaveText(t('errors:people.code_wrong'))
  await field.fill(codeOf({ key, later: 1 }))
  await submit(page)
  await expectToday(page)

  await signOut(page)
  await enterPassword(step)
  await field.fill(recoveryCodes[0] ?? '')
  await submit(page)
  await expectToday(page)
  await page.goto(`${rytm.url}/settings/account`)
  await expect(page.getByText(t('people:second_step.left', { count: 9 }))).toBeVisible()
  const letter = await rytm.mailbox.mailTo(email, new RegExp(t('letters:subject.changed')))
  expect(letter.text).toContain(t('letters:changed.codes_on'))
})

test('a passkey is added and signs in without the password', async ({ page, rytm }) => {
  const step: Step = { page, t, cast, rytm }
  await rytm.setClock(page)
  await foundAgency(step)
  await givePasskeys(page)
  await page.goto(`${rytm.url}/settings/account`)
  await page.getByRole('button', { name: t('people:passkeys.add') }).click()
  const drawer = page.getByRole('dialog', { name: t('people:passkeys.add') })
  await drawer.getByLabel(t('people:passkeys.name')).fill('Laptop')
  await drawer.getByRole('textbox', { name: t('people:field.current_password') }).fill(password)
  await expectSound(page)
  await drawer.getByRole('button', { name: t('people:passkeys.make') }).click()
  await expect(page.getByText(t('people:passkeys.added_done'))).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Laptop' })).toBeVisible()
  await expectSound(page)

  await signOut(page)
  await page.getByRole('button', { name: t('people:passkeys.sign_in') }).click()
  await expectToday(page)
})

/** From the account to the ten recovery codes, with the code that the app shows. */
async function turnCodesOn({ page, rytm }: Step) {
  await page.goto(`${rytm.url}/settings/account`)
  await page.getByRole('button', { name: t('people:second_step.set_up') }).click()
  const drawer = page.getByRole('dialog', { name: t('people:second_step.set_up_title') })
  await drawer.getByRole('textbox', { name: t('people:field.current_password') }).fill(password)
  await drawer.getByRole('button', { name: t('people:second_step.next') }).click()
  await expect(drawer.getByRole('img', { name: t('people:second_step.picture') })).toBeVisible()
  await expectSound(page)
  const key = (await drawer.locator('code').innerText()).replaceAll(/\s/g, '')
  await drawer.getByRole('textbox', { name: t('people:field.code') }).fill(codeOf({ key }))
  await drawer.getByRole('button', { name: t('people:second_step.turn_on'), exact: true }).click()
  const codes = drawer.getByRole('list', { name: t('people:second_step.recovery') }).getByRole('listitem')
  await expect(codes).toHaveCount(10)
  await expectSound(page)
  const recoveryCodes = await codes.allInnerTexts()
  await drawer.getByRole('button', { name: t('people:second_step.saved') }).click()
  await expect(page.getByText(t('people:second_step.left', { count: 10 }))).toBeVisible()
  await expectSound(page)
  return { key, recoveryCodes }
}

async function enterPassword({ page }: Step) {
  await page.getByLabel(t('people:field.email')).fill(email)
  await page.getByRole('textbox', { name: t('people:field.password') }).fill(password)
  await submit(page)
}

const submit = (page: Page) =>
  page.getByRole('button', { name: t('people:sign_in.submit'), exact: true }).click()

async function signOut(page: Page) {
  await page.getByRole('button', { name: t('ui:action.sign_out') }).click()
  await expect(page.getByRole('heading', { level: 1, name: t('people:sign_in.title') })).toBeVisible()
}

const expectToday = (page: Page) =>
  expect(page.getByRole('heading', { level: 1, name: t('today:title'), exact: true })).toBeVisible()

/** A device with a fingerprint reader that always knows the finger. */
async function givePasskeys(page: Page) {
  const browser = await page.context().newCDPSession(page)
  await browser.send('WebAuthn.enable')
  await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

/** RFC 6238, on the time that phones go by: the installation lives on another day. */
function codeOf({ key, later = 0 }: { key: string; later?: number }) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...key].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const bytes = Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2))
  const counter = Buffer.alloc(8)
  const seconds = Math.floor((performance.timeOrigin + performance.now()) / 1000)
  counter.writeBigUInt64BE(BigInt(Math.floor(seconds / 30) + later))
  const digest = createHmac('sha1', bytes).update(counter).digest()
  const number = digest.readUInt32BE((digest.at(-1) ?? 0) & 15) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

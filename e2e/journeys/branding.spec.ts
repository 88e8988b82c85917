import { expect, expectSound, test } from '../rytm.ts'
import { foundWithSamples, signInAsContact } from '../sampleInstallation.ts'
import { words } from '../words.ts'

test.skip(({ isMobile }) => isMobile, 'The main journey covers the phone')

const t = words('en')
const yellow = '#f5c400'
const darkened = 'rgb(135, 108, 0)'
const footer = 'Probna Rekrutacja, certificate KRAZ 12345'
const sender = 'Probna Recruitment'

test('an agency chooses how it looks, and its client sees it in a letter and on a page', async ({
  browser,
  rytm,
}) => {
  const inEnglish = { baseURL: rytm.url, locale: 'en-GB' }
  const desk = await browser.newContext({ ...inEnglish, viewport: { width: 1440, height: 900 } })
  const page = await desk.newPage()
  await rytm.setClock(page)
  await foundWithSamples({ page, rytm })
  await page.goto('/settings/branding')
  await page.getByRole('textbox', { name: t('branding:accent.label') }).fill(yellow)
  await expect(page.getByText(t('branding:accent.darkened'))).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByLabel(t('branding:words.sender')).fill(sender)
  for (const line of ['footer_pl', 'footer_en'])
    await page.getByLabel(t(`branding:words.${line}`)).fill(footer)
  const letter = page.frameLocator(`iframe[title="${t('branding:preview.mail_title')}"]`)
  await expect(letter.getByText(footer)).toBeVisible()
  await expect(page.getByRole('img', { name: t('branding:preview.paper_alt') })).toBeVisible()

  // A real picture: a corner of the screen.
  const buffer = await page.screenshot({ clip: { x: 0, y: 0, width: 200, height: 60 } })
  await page.locator('input[type=file]').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer })
  await expect(page.getByText(t('branding:logo.added'))).toBeVisible()
  await expect(page.getByLabel(t('branding:words.sender'))).toHaveValue(sender)
  await expectSound(page)

  await page.getByRole('link', { name: t('ui:nav.people'), exact: true }).click()
  const question = page.getByRole('dialog', { name: t('ui:unsaved.title') })
  await question.getByRole('button', { name: t('ui:unsaved.stay') }).click()
  await page.getByRole('button', { name: t('branding:save') }).click()
  await expect(page.getByText(t('branding:saved'))).toBeVisible()

  await page.getByRole('button', { name: t('branding:logo.remove') }).click()
  await expect(page.getByText(t('branding:logo.none'))).toBeVisible()
  await page.getByRole('button', { name: t('ui:action.undo') }).click()
  await expect(page.getByRole('button', { name: t('branding:logo.replace') })).toBeVisible()

  const email = 'colleague@agency.test'
  const data = { email, role: 'consultant', language: 'en' }
  const headers = { origin: rytm.url }
  expect((await page.request.post('/api/invitations', { data, headers })).ok()).toBe(true)
  const mail = await rytm.mailbox.mailTo(email)
  expect(mail.from?.value[0]?.name).toBe(sender)
  expect(mail.text?.trim().endsWith(footer)).toBe(true)
  expect(mail.html).toContain('background:#876c00')

  const context = await browser.newContext({
    ...inEnglish,
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  })
  const phone = await context.newPage()
  await signInAsContact({ page: phone, desk: page.request })
  await phone.locator('a.card-title').first().click()
  await expect(phone.locator('img.logo')).toBeVisible()
  await expect(phone.getByText('KRAZ 12345')).toBeVisible()
  await expect(phone.locator('nav a').first()).toHaveCSS('color', darkened)
  await context.close()
  await desk.close()
})

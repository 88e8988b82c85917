import { expect, expectSound } from '../rytm.ts'
import type { Step } from './step.ts'

export const look = {
  yellow: '#f5c400',
  /** What the page of a client shows of it: dark enough to be read. */
  darkened: 'rgb(135, 108, 0)',
  footer: 'Próbna Rekrutacja, certyfikat KRAZ 12345',
  sender: 'Próbna Rekrutacja Kraków',
}

/** A colour too light to be read, a name and a footer; what will leave is seen beside the form. */
export async function chooseColourAndWords({ page, t }: Step) {
  await page.getByRole('textbox', { name: t('branding:accent.label') }).fill(look.yellow)
  await expect(page.getByText(t('branding:accent.darkened'))).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByLabel(t('branding:words.sender')).fill(look.sender)
  for (const line of ['footer_pl', 'footer_en'])
    await page.getByLabel(t(`branding:words.${line}`)).fill(look.footer)
  const letter = page.frameLocator(`iframe[title="${t('branding:preview.mail_title')}"]`)
  await expect(letter.getByText(look.footer)).toBeVisible()
  await expect(page.getByRole('img', { name: t('branding:preview.paper_alt') })).toBeVisible()
}

/** The logo is kept at once and can be taken back; the words that were typed stay. */
export async function chooseLogo({ page, t }: Step) {
  // A real picture: a corner of the screen.
  const buffer = await page.screenshot({ clip: { x: 0, y: 0, width: 200, height: 60 } })
  await page.locator('input[type=file]').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer })
  await expect(page.getByText(t('branding:logo.added'))).toBeVisible()
  await expect(page.getByLabel(t('branding:words.sender'))).toHaveValue(look.sender)
  await page.getByRole('button', { name: t('branding:logo.remove') }).click()
  await expect(page.getByText(t('branding:logo.none'))).toBeVisible()
  await page.getByRole('button', { name: t('ui:action.undo') }).click()
  await expect(page.getByRole('button', { name: t('branding:logo.replace') })).toBeVisible()
  await expectSound(page)
}

export async function saveLook({ page, t }: Step) {
  await page.getByRole('link', { name: t('ui:nav.people'), exact: true }).click()
  const question = page.getByRole('dialog', { name: t('ui:unsaved.title') })
  await question.getByRole('button', { name: t('ui:unsaved.stay') }).click()
  await page.getByRole('button', { name: t('branding:save') }).click()
  await expect(page.getByText(t('branding:saved'))).toBeVisible()
}

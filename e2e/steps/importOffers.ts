import { expect, expectSound } from '../rytm.ts'
import type { Step } from './step.ts'

/** A file of offers becomes drafts; the page of the chosen one is open afterwards. */
export async function importOffers({ page, t, cast }: Step) {
  await page.getByRole('link', { name: t('projects:list.import') }).click()
  await expect(page.getByRole('heading', { level: 1, name: t('imports:title') })).toBeVisible()
  await expectSound(page)
  await page.locator('input[type=file]').setInputFiles(cast.offers.file)
  await expect(page.getByRole('heading', { name: t('imports:columns.title') })).toBeVisible()
  await page.getByLabel(t('imports:defaults.leadConsultantId')).selectOption({ label: cast.owner.name })
  await page
    .getByLabel(t('imports:defaults.language'))
    .selectOption({ label: t(`imports:defaults.${cast.commissioning.language}`) })
  await expectSound(page)
  await page.getByRole('button', { name: t('imports:columns.next') }).click()
  await expect(page.getByRole('heading', { name: t('imports:check.title') })).toBeVisible()
  await expectSound(page)
  await page.getByRole('button', { name: t('imports:check.run', { count: cast.offers.count }) }).click()
  await expect(page.getByRole('heading', { name: t('imports:result.title') })).toBeVisible()
  await expectSound(page)
  await page.getByRole('link', { name: cast.project }).click()
  await expect(page.getByRole('heading', { level: 1, name: cast.project })).toBeVisible()
}

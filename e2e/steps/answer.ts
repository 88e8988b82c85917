import { expect } from '../rytm.ts'
import type { Step } from './step.ts'

/** What the client said on the phone stands in the workspace. */
export async function seeAgreement({ page, t, cast }: Step) {
  await page.getByRole('tab', { name: t('projects:tab.schedule') }).click()
  await page.reload()
  const answers = page.getByRole('region', { name: t('schedules:answers.label') })
  await expect(answers.getByText(t('schedules:answers.agreed', { version: 1 }))).toBeVisible()
  await expect(answers.getByText(cast.commissioning.name)).toBeVisible()
}

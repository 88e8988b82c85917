import { expect, expectSound } from '../rytm.ts'
import type { Step } from './step.ts'

/** From the first visit to the workspace, empty or with sample data. */
export async function firstRun({ page, t, cast, rytm }: Step, { sample = false } = {}) {
  await page.goto(rytm.url)
  const next = page.getByRole('button', { name: t('agencies:first_run.next'), exact: true })
  await page.getByLabel(t('agencies:first_run.code')).fill(rytm.firstRunCode)
  await expectSound(page)
  await next.click()
  await page.getByLabel(t('agencies:field.name')).fill(cast.agency)
  await expectSound(page)
  await next.click()
  await page.getByLabel(t('people:field.name')).fill(cast.owner.name)
  await page.getByLabel(t('people:field.email')).fill(cast.owner.email)
  await page.getByRole('textbox', { name: t('people:field.password') }).fill(cast.owner.password)
  await expectSound(page)
  await next.click()
  await page.getByLabel(t(`agencies:first_run.sample_${sample ? 'yes' : 'no'}`), { exact: true }).check()
  await expectSound(page)
  await page.getByRole('button', { name: t('agencies:first_run.submit') }).click()
  const opened = sample ? 'agencies:sample.banner' : 'today:empty.title'
  await expect(page.getByText(t(opened))).toBeVisible()
  await expectSound(page)
}

export async function signIn({ page, t, rytm }: Step, account: { email: string; password: string }) {
  await page.goto(`${rytm.url}/sign-in`)
  await page.getByLabel(t('people:field.email')).fill(account.email)
  await page.getByRole('textbox', { name: t('people:field.password') }).fill(account.password)
  await page.getByRole('button', { name: t('people:sign_in.submit'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: t('today:title'), exact: true })).toBeVisible()
}

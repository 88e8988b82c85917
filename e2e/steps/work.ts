import { expect, expectSound } from '../rytm.ts'
import type { Step } from './step.ts'

/** What happened in a week: counts, work, candidates with what they expect, and a call to the client. */
export async function recordWeek(step: Step) {
  const { page, t, cast } = step
  await page.getByRole('tab', { name: t('projects:tab.candidates') }).click()
  await addApproaches(step, 40)
  await addWork(step)
  for (const name of cast.candidates) await addCandidate(step, name)
  await expectSound(page)
  await recordExpectation(step, cast.candidates[0])
  await endCandidacy(step, cast.candidates[1])
  await logCall(step)
  await page.getByRole('tab', { name: t('projects:tab.timeline') }).click()
  await expect(page.getByText(cast.candidates[2]).first()).toBeVisible()
  await expectSound(page)
}

async function addApproaches({ page, t }: Step, count: number) {
  await page.getByLabel(t('work:bar.count')).fill(String(count))
  await page.getByRole('button', { name: t('work:bar.add'), exact: true }).click()
  await expect(page.getByText(t('work:bar.added', { count }))).toBeVisible()
}

async function addWork({ page, t }: Step) {
  await page.getByRole('button', { name: t('work:bar.work') }).click()
  const drawer = page.getByRole('dialog', { name: t('work:entry.title') })
  await drawer.getByText(t('work:kind.market_mapping'), { exact: true }).click()
  await drawer.getByLabel(t('work:entry.companies')).fill('12')
  await drawer.getByLabel(t('work:entry.text_for_client'), { exact: true }).fill('12 firm / 12 companies')
  await expectSound(page)
  await drawer.getByRole('button', { name: t('work:entry.save') }).click()
  await expect(drawer).toBeHidden()
  const bar = page.getByRole('region', { name: t('work:bar.label') })
  for (const total of ['12', '40']) await expect(bar.getByText(total, { exact: true })).toBeVisible()
}

async function addCandidate({ page, t }: Step, name: string) {
  await page.getByRole('button', { name: t('candidacies:add.open') }).click()
  const drawer = page.getByRole('dialog', { name: t('candidacies:add.title') })
  await drawer.getByLabel(t('candidacies:add.name')).fill(name)
  await drawer.getByText(t('words:stage.qualified'), { exact: true }).click()
  await drawer.getByRole('button', { name: t('candidacies:add.submit'), exact: true }).click()
  await expect(drawer).toBeHidden()
  await expect(page.getByRole('button', { name, exact: true })).toBeVisible()
}

async function recordExpectation({ page, t }: Step, name: string) {
  await page.getByRole('button', { name, exact: true }).click()
  const drawer = page.getByRole('dialog', { name })
  await drawer.getByRole('button', { name: t('candidacies:expect.add') }).click()
  await drawer.getByLabel(t('candidacies:expect.from'), { exact: true }).fill('14000')
  await drawer.getByLabel(t('candidacies:expect.to'), { exact: true }).fill('16000')
  await expectSound(page)
  await drawer.getByRole('button', { name: t('candidacies:expect.save') }).click()
  await expect(drawer.getByRole('button', { name: t('candidacies:expect.add') })).toBeVisible()
  await drawer.getByRole('button', { name: t('ui:action.close') }).click()
  await expect(drawer).toBeHidden()
}

async function endCandidacy({ page, t }: Step, name: string) {
  await page.getByRole('button', { name: t('candidacies:board.menu', { name }) }).click()
  await page.getByRole('menuitem', { name: t('candidacies:end.open') }).click()
  const dialog = page.getByRole('dialog', { name: t('candidacies:end.title', { name }) })
  await dialog.getByText(t('words:reason.pay'), { exact: true }).click()
  await expectSound(page)
  await dialog.getByRole('button', { name: t('candidacies:end.submit') }).click()
  await expect(dialog).toBeHidden()
}

async function logCall({ page, t, cast }: Step) {
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('l')
  const drawer = page.getByRole('dialog', { name: t('touchpoints:logger.title') })
  await drawer.getByText(cast.commissioning.name).click()
  await drawer.getByLabel(t('touchpoints:logger.note_for_client'), { exact: true }).fill(cast.sentence)
  await expectSound(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(t('touchpoints:logger.saved', { client: cast.client }))).toBeVisible()
}

import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect, expectSound } from '../rytm.ts'
import type { Step } from './step.ts'

const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

/** Three lines are pasted; the one that is nobody stays to be corrected, the others come to the project. */
export async function pastePeople({ page, t, cast }: Step) {
  const [first, second] = cast.candidates
  const wrong = '=1+1'
  await page.getByRole('button', { name: t('candidateList:open') }).click()
  const drawer = page.getByRole('dialog', { name: t('candidateList:title') })
  await drawer
    .getByLabel(t('candidateList:text'))
    .fill(`${first}; person@poczta.test; 600 100 200\n${second}\n${wrong}`)
  await drawer.getByLabel(t('candidateCard:origin.source_kind')).selectOption('public_profile')
  await expectSound(page)
  await drawer.getByRole('button', { name: t('candidateList:check') }).click()
  await expect(drawer.getByText(t('candidateList:count.refused', { count: 1 }))).toBeVisible()
  await expect(drawer.getByText(t('errors:candidacies.line_not_a_name'))).toBeVisible()
  await expectSound(page)
  await drawer.getByRole('button', { name: t('candidateList:add', { count: 2 }) }).click()
  await expect(drawer.getByText(t('candidateList:left'))).toBeVisible()
  await drawer.getByRole('button', { name: t('candidateList:back') }).click()
  await expect(drawer.getByLabel(t('candidateList:text'))).toHaveValue(wrong)
  await drawer.getByRole('button', { name: t('ui:action.close') }).click()
  await expect(page.getByRole('button', { name: second, exact: true })).toBeVisible()
}

/** Put forward with a summary that names the person, a CV, and one without the name. */
export async function prepareCard(step: Step): Promise<string> {
  const { page, t } = step
  const drawer = await openCandidate(step)
  await drawer.getByRole('combobox', { name: t('candidacies:detail.stage') }).click()
  await page.getByRole('option', { name: t('words:stage.presented'), exact: true }).click()
  await drawer.getByRole('tab', { name: t('candidateCard:tab.card') }).click()
  const [name] = step.cast.candidates
  await drawer.getByLabel(t('candidateCard:summary.label')).fill(`${name}: SAP, person@poczta.test`)
  const preview = drawer.getByRole('region', { name: t('candidateCard:preview.title') })
  // Whoever is faster than the stage is told so and saves again.
  await expect(async () => {
    await drawer.getByRole('button', { name: t('candidateCard:summary.save') }).click()
    await expect(preview).toContainText('SAP', { timeout: 3000 })
  }).toPass()
  await upload({ step, drawer, what: 'cv' })
  await upload({ step, drawer, what: 'cv_anonymised' })
  await expect(preview).not.toContainText(name)
  await expectSound(page)
  return (await preview.textContent())?.match(/K-\w{3}/)?.[0] ?? 'no number'
}

async function upload({ step, drawer, what }: { step: Step; drawer: Locator; what: 'cv' | 'cv_anonymised' }) {
  const { t, cast } = step
  const [name] = cast.candidates
  const label = t('candidateCard:files.add', { what: t(`candidateCard:files.${what}`) })
  const file = { name: `${name} ${what}.pdf`, mimeType: 'application/pdf', buffer: pdf }
  await drawer.locator(`input[aria-label="${label}"]`).setInputFiles(file)
  await expect(drawer.getByRole('link', { name: file.name })).toBeVisible()
}

export async function allowName(step: Step) {
  const { page, t, cast } = step
  const [name] = cast.candidates
  const drawer = page.getByRole('dialog', { name })
  await drawer.getByLabel(t('candidateCard:permission.way')).selectOption('phone')
  await drawer.getByRole('button', { name: t('candidateCard:permission.give') }).click()
  await expect(drawer.getByText(t('candidateCard:permission.named'), { exact: true })).toBeVisible()
  const preview = drawer.getByRole('region', { name: t('candidateCard:preview.title') })
  await expect(preview).toContainText(name)
}

async function openCandidate({ page, cast }: Step) {
  const [name] = cast.candidates
  await page.getByRole('button', { name, exact: true }).click()
  return page.getByRole('dialog', { name })
}

/** By number alone: neither the page nor the file says who it is. */
export async function readAnonymous({ page, t, cast, number }: Step & { number: string }) {
  await expect(page.getByRole('heading', { name: t('portal:candidates.number', { number }) })).toBeVisible()
  await expect(page.getByText(`${number}: SAP, ${number}`)).toBeVisible()
  const [first = '', second = ''] = cast.candidates[0].split(' ')
  const whole = await page.content()
  for (const part of [second, second.slice(0, 5), `${first} `, 'poczta.test'])
    expect(whole).not.toContain(part)
  expect(await downloadName({ page, t, who: number })).toBe(`CV ${number}.pdf`)
}

export async function readNamed({ page, t, cast, number }: Step & { number: string }) {
  const [name] = cast.candidates
  await page.reload()
  await expect(page.getByRole('heading', { name })).toBeVisible()
  await expect(page.getByText(`${name}: SAP, person@poczta.test`)).toBeVisible()
  expect(await downloadName({ page, t, who: name })).toBe(`CV ${name} ${number}.pdf`)
}

async function downloadName({ page, t, who }: { page: Page; t: Step['t']; who: string }) {
  const label = t('portal:candidates.file', { who, format: 'PDF', size: '1 kB' })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: label }).click(),
  ])
  expect(readFileSync(await download.path()).equals(pdf)).toBe(true)
  return download.suggestedFilename()
}

import { expect } from '../rytm.ts'
import type { Step } from '../steps/step.ts'
import { openToday, owed } from '../steps/today.ts'
import { badNews, type Work } from './sixProjects.ts'

/** Rows above it are passed by; after a row has gone, the first is next. */
async function goDownTo(step: Step, { kind, client }: { kind: string; client: string }) {
  const row = owed(step, kind).filter({ hasText: client })
  await expect(row).toBeVisible()
  for (let pressed = 0; pressed < 30; pressed += 1) {
    await step.page.keyboard.press('j')
    if (await row.evaluate((element) => element === document.activeElement)) return row
  }
  throw new Error(`No way down to ${kind} of ${client}`)
}

export async function callFromToday(step: Step, { client, note }: Work) {
  const row = await goDownTo(step, { kind: 'weekly_call', client })
  await step.page.keyboard.press('l')
  await writeAndLog(step, { client, field: 'note', text: note })
  await expect(row).toBeHidden()
}

export async function answerFromToday(step: Step, { client, text }: { client: string; text: string }) {
  await step.page.keyboard.type('gt')
  const row = await goDownTo(step, { kind: 'reply', client })
  await step.page.keyboard.press('Enter')
  await writeAndLog(step, { client, field: 'note', text })
  await expect(row).toBeHidden()
}

interface Logged {
  client: string
  field: 'note' | 'note_for_client'
  text: string
}

async function writeAndLog({ page, t }: Step, { client, field, text }: Logged) {
  const drawer = page.getByRole('dialog', { name: t('touchpoints:logger.title') })
  await drawer.getByLabel(t(`touchpoints:logger.${field}`), { exact: true }).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Control+Enter')
  await expect(drawer).toBeHidden()
  await expect(page.getByText(t('touchpoints:logger.saved', { client })).first()).toBeVisible()
}

/** From Today into the project, and what happened there since the last time. */
export async function recordWork(step: Step, { client, project, newcomer, approaches, candidates }: Work) {
  const { page, t } = step
  await page.keyboard.type('gt')
  await owed(step, 'weekly_report').getByRole('link', { name: client, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: project })).toBeVisible()
  await page.getByRole('tab', { name: t('projects:tab.candidates') }).click()
  await page.getByLabel(t('work:bar.count')).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(String(approaches))
  await page.keyboard.press('Enter')
  await expect(page.getByText(t('work:bar.added', { count: approaches })).first()).toBeVisible()
  await addCandidate(step, newcomer)
  for (const name of candidates.slice(0, 2)) await moveOn(step, name)
}

async function addCandidate({ page, t }: Step, name: string) {
  await page.getByRole('button', { name: t('candidacies:add.open') }).click()
  const drawer = page.getByRole('dialog', { name: t('candidacies:add.title') })
  await expect(drawer.getByLabel(t('candidacies:add.name'))).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(drawer).toBeHidden()
  await expect(page.getByRole('button', { name, exact: true })).toBeVisible()
}

async function moveOn({ page, t }: Step, name: string) {
  const stage = t('words:stage.qualified')
  await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name, exact: true }) })
    .getByRole('button', { name: t('candidacies:board.next', { stage }) })
    .click()
  await expect(page.getByText(t('candidacies:board.moved', { name, stage })).first()).toBeVisible()
}

/** In the project that stands open: everything of this week but Friday's report. */
export async function tickPlan({ page, t }: Step) {
  await page.getByRole('tab', { name: t('projects:tab.schedule') }).click()
  await expect(page.getByRole('heading', { name: t('schedules:week', { number: 1 }) })).toBeVisible()
  const ticks = page.locator('[data-week="2"]').getByRole('checkbox')
  const done = (await ticks.count()) - 1
  for (let at = 0; at < done; at += 1) {
    await ticks.nth(at).click()
    await expect(ticks.nth(at)).toBeChecked()
  }
}

/** The best candidate has refused: why, and the client hears it from a person. */
export async function tellBadNews(step: Step, { client, candidates: [, , name] }: Work) {
  const { page, t } = step
  await page.getByRole('tab', { name: t('projects:tab.candidates') }).click()
  await page.getByRole('button', { name: t('candidacies:board.menu', { name }) }).click()
  await page.getByRole('menuitem', { name: t('candidacies:end.open') }).click()
  const dialog = page.getByRole('dialog', { name: t('candidacies:end.title', { name }) })
  await dialog.getByText(t('words:reason.pay'), { exact: true }).click()
  await dialog.getByRole('button', { name: t('candidacies:end.submit') }).click()
  await expect(dialog).toBeHidden()
  await page.keyboard.press('l')
  await writeAndLog(step, { client, field: 'note_for_client', text: badNews })
}

export async function openReport(step: Step, client: string) {
  await goDownTo(step, { kind: 'weekly_report', client })
  await step.page.keyboard.press('Enter')
}

export async function seeNothingLeft(step: Step) {
  await openToday(step)
  await expect(step.page.getByText(step.t('today:empty.done_title'))).toBeVisible()
}

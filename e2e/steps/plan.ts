import { expect, expectSound } from '../rytm.ts'
import { words } from '../words.ts'
import type { Step } from './step.ts'

const week = ({ page }: Pick<Step, 'page'>, number: number) => page.locator(`[data-week="${number}"]`)
const titleOf = ({ t }: Pick<Step, 't'>) => t('scheduleTemplates:activity.first_conversations')
const cardIn = (step: Step, number: number) =>
  week(step, number)
    .getByRole('listitem')
    .filter({ hasText: titleOf(step) })

/** Picked up, carried one week on and put down: said at each step, and the keys go on where they were. */
export async function carryByKeys(step: Step) {
  const { page, t } = step
  const grip = page.getByRole('button', { name: t('schedules:move.grip', { title: titleOf(step) }) })
  const said = page.locator('[aria-live="assertive"]')
  await grip.focus()
  await page.keyboard.press('Enter')
  await expect(said).toContainText(titleOf(step))
  await page.keyboard.press('ArrowRight')
  await expect(said).toContainText(t('schedules:week', { number: 3 }))
  await page.keyboard.press('Enter')
  await expect(cardIn(step, 3)).toBeVisible()
  await expect(grip).toBeFocused()
  // The library's own words are English only; a new version must not bring them back.
  await expect(page.locator('[aria-roledescription]')).toHaveCount(0)
}

export async function undoMove(step: Step) {
  const { page, t } = step
  await page.getByRole('button', { name: t('ui:action.undo') }).click()
  await expect(cardIn(step, 2)).toBeVisible()
  await expectSound(page)
}

/** Taken anywhere on the card, title included, and dropped on another week. */
export async function dragToWeek(step: Step) {
  const { page, t } = step
  const from = await boxOf(cardIn(step, 2))
  const to = await boxOf(week(step, 4))
  await page.mouse.move(from.x + from.width / 2, from.y + 14)
  await page.mouse.down()
  await page.mouse.move(from.x + from.width / 2 + 20, from.y + 20, { steps: 4 })
  await page.mouse.move(to.x + to.width / 2, to.y + 100, { steps: 10 })
  await expect(week(step, 4)).toHaveAttribute('data-target')
  await page.mouse.up()
  await expect(cardIn(step, 4)).toBeVisible()
  await expect(cardIn(step, 4)).toContainText(t('words:plan.moved', { week: 4, planned: 2 }))
}

async function boxOf(locator: ReturnType<typeof week>) {
  const box = await locator.boundingBox()
  if (!box) throw new Error('It is not on the screen')
  return box
}

export async function publishChange({ page, t, cast, rytm }: Step) {
  await page.getByRole('button', { name: t('schedules:publish.open_next') }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(t('words:plan.change.heading'))).toBeVisible()
  await dialog.getByLabel(t('schedules:publish.reason')).fill('Lista firm wymaga jeszcze jednej rozmowy.')
  await dialog.getByRole('button', { name: t('schedules:publish.send', { count: 2 }) }).click()
  await expect(page.getByText(t('schedules:publish.done', { number: 2 }), { exact: true })).toBeVisible()
  const letters = words(cast.commissioning.language)
  const subject = new RegExp(letters('letters:subject.scheduleChanged').slice(0, 8))
  const mail = await rytm.mailbox.mailTo(cast.commissioning.email, subject)
  expect(mail.text).toContain(letters('words:plan.change.heading'))
}

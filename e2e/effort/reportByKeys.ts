import { expect } from '../rytm.ts'
import type { Step } from '../steps/step.ts'
import type { Read } from './reading.ts'
import type { Work } from './sixProjects.ts'

export const isAtRisk = ({ sentence }: Work) => sentence.startsWith('At risk')

/**
 * Without the mouse: Ctrl+Enter goes to what is still missing, and asks to send where nothing is. Answers what
 * there was to read, and what of it was typed a moment ago.
 */
export async function reportByKeys(step: Step, work: Work): Promise<Read> {
  const { page, t } = step
  const { sentence, more, need } = work
  const desk = page.getByRole('region', { name: t('reports:desk.form_label') })
  await expect(page.getByRole('heading', { level: 1, name: work.project })).toBeVisible()
  const goOn = () => page.keyboard.press('Control+Enter')
  await goOn()
  await expect(desk.getByRole('radio').first()).toBeFocused()
  const atRisk = isAtRisk(work)
  await page.keyboard.press(atRisk ? 'ArrowDown' : 'Space')
  await expect(
    desk.getByRole('radio', { name: t(`words:health.${atRisk ? 'at_risk' : 'on_track'}`) }),
  ).toBeChecked()
  await goOn()
  await expect(desk.getByLabel(t('reports:parts.healthSentence'), { exact: true })).toBeFocused()
  await page.keyboard.type(sentence)
  await goOn()
  await takeProposal(step)
  if (atRisk) {
    await goOn()
    await expect(desk.getByLabel(t('reports:parts.whatDidNotWork'), { exact: true })).toBeFocused()
  }
  if (more) await page.keyboard.type(more)
  await goOn()
  await sayNeed(step, { need, isUrgent: atRisk })
  const paper = await page.getByRole('article').innerText()
  await send(step)
  return { paper, typed: [sentence, more, need ?? ''] }
}

/** The words from the data, with the cursor behind them. */
async function takeProposal({ page, t }: Step) {
  const field = page.getByLabel(t('reports:parts.whatChanged'), { exact: true })
  await expect(field).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(field).toBeFocused()
  await expect(field).not.toHaveValue('')
}

async function sayNeed(
  { page, t }: Step,
  { need, isUrgent }: { need: string | undefined; isUrgent: boolean },
) {
  const nothing = page.getByRole('radio', { name: t('reports:parts.needs_nothing') })
  await expect(nothing).toBeFocused()
  if (!need) return page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel(`${t('reports:parts.need')} 1`)).toBeFocused()
  await page.keyboard.type(need)
  if (!isUrgent) return
  await page.keyboard.press('Tab')
  await page.keyboard.type('03122026')
  await expect(page.getByLabel(`${t('reports:parts.need_by')} 1`)).toHaveValue('2026-03-12')
}

async function send({ page, t }: Step) {
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog', { name: t('reports:send.title') })
  await expect(dialog.getByRole('button', { name: t('reports:send.confirm'), exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
}

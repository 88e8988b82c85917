import { expect, expectSound } from '../rytm.ts'
import type { Step } from './step.ts'

/** The first call: answers keep themselves while talking, and the summary goes out by mail. */
export async function kickoff(step: Step) {
  await openKickoff(step)
  await holdKickoff(step)
}

/** From the empty form to the mail, wherever it was opened from. */
export async function holdKickoff(step: Step) {
  const { page, t, cast, rytm } = step
  await expect(page.getByRole('heading', { level: 1, name: t('kickoff:title') })).toBeVisible()
  await answer(step)
  await expect(page.getByRole('status').filter({ hasText: t('ui:save.saved') })).toBeVisible()
  await expectSound(page)
  await page.reload()
  await expect(page.getByLabel(t('kickoff:field.summary'))).toHaveValue(cast.sentence)
  await page.getByRole('button', { name: t('kickoff:done') }).click()
  const dialog = page.getByRole('dialog', { name: t('kickoff:finish.title') })
  await expect(dialog.getByText(cast.sentence)).toBeVisible()
  await expectSound(page)
  await dialog.getByRole('button', { name: t('kickoff:finish.confirm_send') }).click()
  await expect(page.getByRole('heading', { name: t('kickoff:after.title') })).toBeVisible()
  await expectSound(page)
  await page.getByRole('link', { name: t('kickoff:after.schedule') }).click()
  await expect(page.getByRole('heading', { level: 1, name: cast.project })).toBeVisible()
  const mail = await rytm.mailbox.mailTo(cast.commissioning.email)
  const { project: title, client } = cast
  expect(mail.subject).toBe(t('letters:subject.kickoff', { title, client }))
  expect(mail.text).toContain(cast.sentence)
}

export async function openKickoff({ page, t }: Step) {
  await page.getByRole('link', { name: t('projects:next.kickoff') }).click()
  await expect(page.getByRole('heading', { level: 1, name: t('kickoff:title') })).toBeVisible()
}

async function answer({ page, t, cast }: Step) {
  for (const { name } of [cast.commissioning, cast.decisionMaker])
    await page.getByRole('checkbox', { name }).check()
  await page.getByLabel(t('kickoff:field.summary')).fill(cast.sentence)
  const choose = (question: string, choice: string) =>
    page
      .getByRole('radiogroup', { name: `${t(question)} ${cast.requirement}` })
      .getByText(t(choice), { exact: true })
      .click()
  await choose('kickoff:field.would_reject', 'kickoff:no')
  await choose('kickoff:field.can_relax', 'kickoff:maybe')
  await page.getByLabel(t('kickoff:field.soft')).fill('Spokój, porządek / Calm, order')
  await page.getByLabel(t('kickoff:field.market'), { exact: true }).fill('+10%')
  await page.getByLabel(t('kickoff:field.weekday'), { exact: true }).selectOption('2')
  await page.getByLabel(t('kickoff:field.next'), { exact: true }).fill('1. Mapa / Map')
}

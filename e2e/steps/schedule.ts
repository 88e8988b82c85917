import type { Person } from '../cast.ts'
import { expect, expectSound } from '../rytm.ts'
import { words } from '../words.ts'
import type { Step } from './step.ts'

/** The plan comes from a template, stands on real dates and goes to both contacts. */
export async function publishSchedule(step: Step) {
  const { page, t, cast } = step
  await page.getByRole('tab', { name: t('projects:tab.schedule') }).click()
  await expect(page.getByRole('heading', { name: t('schedules:empty.title') })).toBeVisible()
  await expectSound(page)
  await page.getByRole('button', { name: t('schedules:template.use') }).click()
  await page.getByRole('button', { name: t('schedules:publish.open') }).click()
  const dialog = page.getByRole('dialog', { name: t('schedules:publish.title', { number: 1 }) })
  await expect(dialog.getByText(cast.decisionMaker.email)).toBeVisible()
  await expectSound(page)
  await dialog.getByRole('button', { name: t('schedules:publish.send', { count: 2 }) }).click()
  await expect(page.getByText(t('schedules:publish.done', { number: 1 }), { exact: true })).toBeVisible()
  await expect(dialog).toBeHidden()
  await expectSound(page)
  await expectScheduleMail(step, cast.commissioning)
  await expectScheduleMail(step, cast.decisionMaker)
}

/** In the language of whoever reads it, with the paper attached. */
async function expectScheduleMail({ cast, rytm }: Step, { email, language }: Person) {
  const { project: title, client } = cast
  const mail = await rytm.mailbox.mailTo(
    email,
    new RegExp(words(language)('letters:subject.schedule').slice(0, 8)),
  )
  expect(mail.subject).toBe(words(language)('letters:subject.schedule', { title, client }))
  expect(mail.text).toContain(words(language)('letters:schedule.open'))
  expect(mail.attachments.map(({ content }) => content.subarray(0, 4).toString())).toEqual(['%PDF'])
}

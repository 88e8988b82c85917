import type { Person } from '../cast.ts'
import { expect, expectSound } from '../rytm.ts'
import { words } from '../words.ts'
import { downloadPdf } from './pdf.ts'
import type { Step } from './step.ts'

/** The page of the week's reports, the human's part, the question before sending, and what was sent. */
export async function sendReport(step: Step) {
  const { page, t, cast } = step
  await page
    .getByRole('link', { name: new RegExp(`^(${t('ui:nav.reports')}|${t('ui:nav.reports_short')})$`) })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: t('reports:title') })).toBeVisible()
  await expect(page.getByRole('link', { name: cast.project })).toBeVisible()
  await expectSound(page)
  await page.getByRole('link', { name: t('reports:start') }).click()
  await writeAndSend(step)
  await openSent(step)
}

/** At the desk of one report. */
export async function writeAndSend(step: Step) {
  const { page, t, cast } = step
  await write(step)
  await page.getByRole('button', { name: t('reports:send.action') }).click()
  const dialog = page.getByRole('dialog', { name: t('reports:send.title') })
  await expect(dialog.getByText(cast.decisionMaker.email)).toBeVisible()
  await expectSound(page)
  await dialog.getByRole('button', { name: t('reports:send.confirm'), exact: true }).click()
  await expect(page.getByText(t('reports:all_sent_title'))).toBeVisible()
  await expectSound(page)
  await expectReportMail(step, cast.commissioning)
  await expectReportMail(step, cast.decisionMaker)
}

async function write({ page, t, cast }: Step) {
  await expect(page.getByText(t('reports:complete'))).toBeHidden()
  await page.getByRole('radio', { name: t('words:health.on_track') }).check({ force: true })
  await page.getByLabel(t('reports:parts.healthSentence'), { exact: true }).fill(cast.sentence)
  await page
    .getByRole('button', { name: t('reports:suggest'), exact: true })
    .first()
    .click()
  await page.getByRole('radio', { name: t('reports:parts.needs_something') }).check()
  await page.getByLabel(`${t('reports:parts.need')} 1`).fill('<i>OK</i>?')
  await expect(page.getByText(t('reports:complete'))).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: t('ui:save.saved') })).toBeVisible()
  await expectSound(page)
}

async function expectReportMail({ cast, rytm }: Step, { email, language }: Person) {
  const t = words(language)
  const mail = await rytm.mailbox.mailTo(email, new RegExp(t('letters:subject.decisions', { count: 1 })))
  expect(mail.subject).toContain(cast.project)
  expect(mail.text).toContain(cast.sentence)
  expect(mail.text).toContain(t('letters:report.open'))
  expect(mail.html).toContain('&lt;b&gt;')
  expect(mail.attachments.map(({ content }) => content.subarray(0, 4).toString())).toEqual(['%PDF'])
}

/** The same paper again in the project, with the proof that nobody changed it. */
async function openSent({ page, t, cast }: Step) {
  await page.getByRole('link', { name: cast.project }).click()
  await page.getByRole('link', { name: t('reports:desk.see_sent') }).click()
  await page.getByRole('button', { name: t('reports:sent.check') }).click()
  await expect(page.getByText(t('reports:sent.unchanged'))).toBeVisible()
  await expectSound(page)
  await downloadPdf({ page, link: page.getByRole('link', { name: t('reports:sent.pdf_of', { number: 1 }) }) })
}

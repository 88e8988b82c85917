import { expect, expectSound } from '../rytm.ts'
import { words } from '../words.ts'
import { downloadPdf } from './pdf.ts'
import type { Step } from './step.ts'

export const correctionWords = {
  reason: 'Budżet jest już zatwierdzony.',
  sentence: 'Idziemy dalej: budżet jest zatwierdzony.',
}

/** From the sent report to its correction, as the client will read it, and the letter that brings it. */
export async function correctReport(step: Step) {
  const { page, t, cast } = step
  await page.getByRole('link', { name: t('reports:correction.write') }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: t('reports:correction.title', { week: 1 }) }),
  ).toBeVisible()
  const send = page.getByRole('button', { name: t('reports:correction.action') })
  await expect(send).toBeDisabled()
  await page.getByLabel(t('reports:parts.reason'), { exact: true }).fill(correctionWords.reason)
  await page.getByLabel(t('reports:parts.healthSentence'), { exact: true }).fill(correctionWords.sentence)
  const preview = page.getByRole('region', { name: t('reports:desk.preview_label') })
  await expect(preview.getByText(correctionWords.reason)).toBeVisible()
  await expectSound(page)
  await send.click()
  const dialog = page.getByRole('dialog', { name: t('reports:correction.ask') })
  await expect(dialog.getByText(cast.commissioning.name)).toBeVisible()
  await expectSound(page)
  await dialog.getByRole('button', { name: t('reports:send.confirm'), exact: true }).click()
  await expect(page.getByText(t('papers:report.correctionTitle', { number: 1 }))).toBeVisible()
  await expectSound(page)
  await expectCorrectionMail(step)
}

async function expectCorrectionMail({ cast, rytm }: Step) {
  const { email, language } = cast.commissioning
  const mail = await rytm.mailbox.mailTo(
    email,
    new RegExp(words(language)('letters:subject.correction', { subject: '' })),
  )
  expect(mail.text).toContain(correctionWords.reason)
  expect(mail.attachments.map(({ content }) => content.subarray(0, 4).toString())).toEqual(['%PDF'])
}

/** On the page of the project both are there, and each leads to the other. */
export async function readCorrectionAsClient({ page, cast }: Pick<Step, 'page' | 'cast'>) {
  const t = words(cast.commissioning.language)
  await expect(page.getByText(correctionWords.sentence)).toBeVisible()
  await page.getByRole('link', { name: t('portal:project.reportLine', { week: 1 }) }).click()
  await expect(page.getByText(cast.sentence).first()).toBeVisible()
  await page.getByRole('link', { name: t('portal:report.openCorrection', { number: 1 }) }).click()
  await expect(page.getByText(correctionWords.reason)).toBeVisible()
  await expect(page.getByText(correctionWords.sentence)).toBeVisible()
  await downloadPdf({ page, link: page.getByRole('link', { name: t('portal:report.pdf') }) })
  await page.getByRole('link', { name: t('portal:report.openOriginal') }).click()
  await expect(page.getByText(cast.sentence).first()).toBeVisible()
}

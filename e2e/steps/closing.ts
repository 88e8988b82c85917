import { expect, expectSound } from '../rytm.ts'
import type { Step } from './step.ts'
import { owed } from './today.ts'

export const closingWords = {
  market: 'Nikt z <b>40 osób</b> nie zmienia pracy za te widełki.',
  point: 'Odpowiedź trzem osobom, które czekają',
}

/** From the page of a running project: the reason, and then the desk of the closing report. */
export async function startClosing({ page, t }: Step) {
  await page.getByRole('button', { name: t('projects:head.more') }).click()
  await page.getByRole('menuitem', { name: t('projects:status.verb.start_closing') }).click()
  const dialog = page.getByRole('dialog', { name: t('projects:status.verb.start_closing') })
  await expect(dialog.getByText(t('projects:status.closing_follows'))).toBeVisible()
  await expectSound(page)
  const reason = dialog.getByLabel(t('projects:status.reason'))
  if (await reason.isVisible()) await reason.fill('Klient kończy szukanie')
  await dialog.getByRole('button', { name: t('projects:status.confirm') }).click()
  await expect(page.getByText(t('closing:intro'))).toBeVisible()
}

/** Today asks for the report and leads to it; what was written is read before it goes out. */
export async function closeNotFilled(step: Step) {
  const { page, t, cast, rytm } = step
  const row = owed(step, 'closing_report')
  await row.getByRole('link', { name: t('today:action.write_closing_report') }).click()
  await expect(page.getByText(t('closing:intro'))).toBeVisible()
  await write(step)
  await page.getByRole('button', { name: t('closing:send') }).click()
  const dialog = page.getByRole('dialog', { name: t('closing:dialog_title') })
  await expect(dialog.getByText(t('words:project.status.not_filled'))).toBeVisible()
  await expect(dialog.getByText(cast.decisionMaker.email)).toBeVisible()
  await expectSound(page)
  await dialog.getByRole('button', { name: t('closing:dialog_confirm') }).click()
  await expect(page.getByText(t('closing:sent'))).toBeVisible()
  const mail = await rytm.mailbox.mailTo(
    cast.commissioning.email,
    new RegExp(t('papers:closing.result.not_filled', { count: 1 }), 'i'),
  )
  expect(mail.subject).toContain(cast.project)
  expect(mail.attachments.map(({ content }) => content.subarray(0, 4).toString())).toEqual(['%PDF'])
}

async function write({ page, t }: Step) {
  await page.getByRole('radio', { name: t('words:project.status.not_filled') }).check({ force: true })
  await page.getByRole('textbox', { name: t('closing:whatWasDone') }).fill('Rozmawialiśmy z 40 osobami.')
  await page.getByRole('textbox', { name: t('closing:whatTheMarketSaid') }).fill(closingWords.market)
  await page.getByRole('textbox', { name: t('closing:whatWeWouldDoNext') }).fill('Podnieść widełki.')
  await page.getByRole('radio', { name: t('closing:something') }).check()
  await page.getByLabel(`${t('closing:point')} 1`).fill(closingWords.point)
  const paper = page.getByRole('article')
  await expect(paper.getByText(closingWords.market)).toBeVisible()
  await expect(paper.getByText(t('papers:owed.heading'))).toBeVisible()
  await expect(paper.getByText(missedCall(t))).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: t('ui:save.saved') })).toBeVisible()
  await expectSound(page)
}

/** The week's call that nobody made, in the words of the papers. */
export function missedCall(t: Step['t']) {
  const [start] = t('papers:owed.kind.weekly_call', { week: '' }).split(',')
  return new RegExp(`${start}.*${t('papers:owed.not_done.spoke')}`)
}

export async function expectNotFilled(step: Step) {
  const { page, t } = step
  await expect(page.getByText(t('words:project.status.not_filled'), { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: t('closing:pdf') })).toBeVisible()
  await page.getByRole('button', { name: t('reports:sent.check') }).click()
  await expect(page.getByText(t('reports:sent.unchanged'))).toBeVisible()
  await expectSound(page)
}

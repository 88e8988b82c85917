import { casts } from '../cast.ts'
import { expect, expectSound, test } from '../rytm.ts'
import { foundAgency, givenProject, moveAll } from '../seed.ts'
import { holdKickoff } from '../steps/kickoff.ts'
import { writeAndSend } from '../steps/report.ts'
import { publishSchedule } from '../steps/schedule.ts'
import type { Step } from '../steps/step.ts'
import { openToday, owed } from '../steps/today.ts'
import { words } from '../words.ts'

test.use({ locale: 'pl-PL' })
test.skip(({ isMobile }) => isMobile, 'The main journey covers the phone')

const fridayMorning = '2026-03-06T09:00:00Z'

test('a consultant’s Monday to Friday is read off Today', async ({ page, rytm }) => {
  test.slow()
  const step: Step = { page, t: words('pl'), cast: casts.pl, rytm }
  await rytm.setClock(page)
  await foundAgency(step)
  await givenProject(step, { mustBeHeard: true })
  await page.goto(rytm.url)
  await test.step('what is owed', () => seeWeek(step))
  await test.step('a call with one key', () => callDecisionMaker(step))
  await test.step('kickoff', () => kickoffFromToday(step))
  await test.step('schedule', () => scheduleFromToday(step))
  await test.step('Friday’s report', async () => {
    await moveAll({ rytm, pages: [page] }, fridayMorning)
    await reportFromToday(step)
  })
  await test.step('nothing is left', () => seeNothingLeft(step))
})

async function seeWeek(step: Step) {
  const { page, t, cast } = step
  await expect(
    page.getByRole('heading', { name: new RegExp(`^${t('today:section.this_week')}`) }),
  ).toBeVisible()
  for (const kind of ['kickoff_call', 'decision_maker_call', 'schedule', 'weekly_call', 'weekly_report'])
    await expect(owed(step, kind), kind).toContainText(cast.client)
  await expect(owed(step, 'decision_maker_call')).toContainText(cast.decisionMaker.name)
  await expectSound(page)
}

/** Down to the row, `l`, and saved as it is offered: with the decision maker, reached, now. */
async function callDecisionMaker(step: Step) {
  const { page, t, cast } = step
  const row = owed(step, 'decision_maker_call')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(row).toBeFocused()
  await page.keyboard.press('l')
  const drawer = page.getByRole('dialog', { name: t('touchpoints:logger.title') })
  const keeps = t('words:commitment.kind.decision_maker_call')
  await expect(drawer.getByText(t('touchpoints:logger.keeps', { what: keeps }))).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(t('touchpoints:logger.saved', { client: cast.client }))).toBeVisible()
  await expect(row).toBeHidden()
}

async function kickoffFromToday(step: Step) {
  const { page, t } = step
  const row = owed(step, 'kickoff_call')
  await row.getByRole('link', { name: t('today:action.kickoff') }).click()
  await holdKickoff(step)
  await openToday(step)
  await expect(page.getByText(t('today:kept', { count: 3 }))).toBeVisible()
  await expect(row).toBeHidden()
  await expect(owed(step, 'weekly_call'), 'the kickoff is this week’s call').toBeHidden()
}

async function scheduleFromToday(step: Step) {
  const { page, t } = step
  const row = owed(step, 'schedule')
  await row.getByRole('link', { name: t('today:action.publish_schedule') }).click()
  await publishSchedule(step)
  await openToday(step)
  await expect(page.getByText(t('today:kept', { count: 4 }))).toBeVisible()
  await expect(row).toBeHidden()
}

async function reportFromToday(step: Step) {
  const { page, t } = step
  const today = page.getByRole('region', { name: new RegExp(`^${t('today:section.today')}`) })
  await expect(today.getByRole('listitem')).toHaveCount(1)
  await owed(step, 'weekly_report')
    .getByRole('link', { name: t('today:action.review_report') })
    .click()
  await writeAndSend(step)
  await openToday(step)
}

async function seeNothingLeft({ page, t, cast }: Step) {
  await expect(page.getByText(t('today:empty.done_title'))).toBeVisible()
  const what = t('words:commitment.kind.weekly_call')
  await expect(page.getByText(new RegExp(`${what}, ${cast.client}, .`, 'i'))).toBeVisible()
  await expect(page.getByText(t('today:kept', { count: 1 }))).toBeVisible()
  await expectSound(page)
}

import { casts, team } from '../cast.ts'
import { expect, expectSound, test } from '../rytm.ts'
import { foundAgency, givenProject, join, moveAll } from '../seed.ts'
import { expectSilentBell, hearBell, reminderOf } from '../steps/notices.ts'
import type { Step } from '../steps/step.ts'
import { owed } from '../steps/today.ts'
import { words } from '../words.ts'

test.use({ locale: 'pl-PL' })
test.skip(({ isMobile }) => isMobile, 'The main journey covers the phone')

const kind = 'kickoff_call'
/** Warsaw is an hour ahead: due at 17:00 on Tuesday, the digest at 8:30 on Wednesday. */
const due = '2026-03-03T16:00:05Z'
const justBeforeDigest = '2026-03-04T07:29:45Z'

test('a call that nobody makes reaches the manager, and a late record takes it back', async ({
  page,
  browser,
  rytm,
}) => {
  test.slow()
  const step: Step = { page, t: words('pl'), cast: casts.pl, rytm }
  await foundAgency(step)
  const locale = 'pl-PL'
  const consultant = await join(step, { browser, person: team.consultant, locale })
  const manager = await join(step, { browser, person: team.manager, locale })
  await givenProject(consultant)
  await consultant.page.goto(rytm.url)
  await manager.page.goto(`${rytm.url}/care`)
  await expect(manager.page.getByText(step.t('care:overdue.none'))).toBeVisible()
  const pages = [consultant.page, manager.page]
  await test.step('due', async () => {
    await rytm.moveTo(due)
    await seeOnCareBoard(manager)
    await expectSilentBell(manager)
    await rytm.setClock(consultant.page)
    await consultant.page.reload()
    await hearBell(consultant, { step: 'due', kind })
    await seeOverdue(consultant)
  })
  await test.step('the manager’s digest', async () => {
    await moveAll({ rytm, pages }, justBeforeDigest)
    const { email } = team.manager
    const mail = await rytm.mailbox.mailTo(email, new RegExp(reminderOf(step, { section: 'overdue', kind })))
    expect(mail.text).toContain(step.t('reminders:lead.digest'))
    expect(mail.text).toContain(step.t('reminders:item.responsible', { name: team.consultant.name }))
    await hearBell(manager, { step: 'manager', kind })
  })
  await test.step('logged late', async () => {
    await logYesterday(consultant)
    await expect(manager.page.getByText(step.t('care:overdue.none'))).toBeVisible()
    await seeRecordedLate(consultant)
  })
  await consultant.context.close()
  await manager.context.close()
})

async function seeOverdue(step: Step) {
  const { page, t, rytm } = step
  const overdue = page.getByRole('region', { name: new RegExp(`^${t('today:section.overdue')}`) })
  await expect(overdue.getByText(t(`words:commitment.kind.${kind}`))).toBeVisible()
  await expectSound(page)
  await rytm.mailbox.mailTo(team.consultant.email, new RegExp(reminderOf(step, { section: 'overdue', kind })))
}

/** Without a reload: the page finds Rytm again by itself. */
async function seeOnCareBoard(step: Step) {
  const { page } = step
  await expect(owed(step, kind)).toContainText(team.consultant.name, { timeout: 90_000 })
  await expectSound(page)
}

/** On Wednesday the consultant writes down a call of Tuesday afternoon. */
async function logYesterday(step: Step) {
  const { page, t, cast } = step
  await owed(step, kind)
    .getByRole('button', {
      name: t('today:more', { what: t(`words:commitment.kind.${kind}`), client: cast.client }),
    })
    .click()
  await page.getByRole('menuitem', { name: t('today:keys.log') }).click()
  const drawer = page.getByRole('dialog', { name: t('touchpoints:logger.title') })
  await drawer.getByText(t('touchpoints:logger.earlier'), { exact: true }).click()
  await drawer.getByRole('textbox', { name: t('touchpoints:logger.earlier') }).fill('2026-03-03T16:10')
  await drawer.getByRole('button', { name: t('touchpoints:logger.save') }).click()
  await expect(page.getByText(t('touchpoints:logger.saved', { client: cast.client }))).toBeVisible()
  await expect(owed(step, kind)).toBeHidden()
}

/** Kept after all, and it stays to be seen when that was written down. */
async function seeRecordedLate({ page, t, cast }: Step) {
  await page.getByRole('main').getByRole('link', { name: cast.client }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: cast.project })).toBeVisible()
  await expect(page.getByText(t('today:recorded_late')).first()).toBeVisible()
  await expectSound(page)
}

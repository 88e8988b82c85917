import { casts, team } from '../cast.ts'
import { expect, expectSound, test } from '../rytm.ts'
import { foundAgency, givenProject, join, moveAll } from '../seed.ts'
import { expectSilentBell, hearBell, reminderOf } from '../steps/notices.ts'
import type { Step } from '../steps/step.ts'
import { owed } from '../steps/today.ts'
import { words } from '../words.ts'

test.use({ locale: 'en-GB' })
test.skip(({ isMobile }) => isMobile, 'The main journey covers the phone')

const kind = 'kickoff_call'
const { consultant: away, substitute } = team
const tuesday = '2026-03-03'
const due = '2026-03-03T16:00:05Z'
const wednesdayMorning = '2026-03-04T08:05:00Z'

test('a substitute owes what an absent consultant owed, and keeps the miss of that time', async ({
  page,
  browser,
  rytm,
}) => {
  test.slow()
  const step: Step = { page, t: words('en'), cast: casts.en, rytm }
  await foundAgency(step, { language: 'en' })
  const locale = 'en-GB'
  const absent = await join(step, { browser, person: away, locale })
  const present = await join(step, { browser, person: substitute, locale })
  await givenProject(absent)
  await test.step('absence', () => enterAbsence(absent))
  await test.step('instead of', async () => {
    await present.page.goto(rytm.url)
    await absent.page.goto(rytm.url)
    await moveAll({ rytm, pages: [present.page, absent.page] }, due)
    await seeInstead(present)
    await seeAway(absent)
  })
  await test.step('the reminder', async () => {
    await hearBell(present, { step: 'due', kind })
    await rytm.mailbox.mailTo(substitute.email, new RegExp(reminderOf(step, { section: 'overdue', kind })))
    await expectSilentBell(absent)
  })
  await test.step('back again', async () => {
    await rytm.setClock(page)
    await page.goto(`${rytm.url}/care`)
    await moveAll({ rytm, pages: [page, absent.page] }, wednesdayMorning)
    await expect(owed(absent, kind)).toBeVisible()
    await seeWhoseMiss(step)
  })
  await absent.context.close()
  await present.context.close()
})

async function enterAbsence({ page, t, rytm }: Step) {
  await page.goto(`${rytm.url}/settings/account`)
  const section = page.getByRole('region', { name: t('people:absences.mine_title') })
  await section.getByRole('button', { name: t('people:absences.add') }).click()
  const drawer = page.getByRole('dialog', { name: t('people:absences.drawer_add') })
  await drawer.getByLabel(t('people:absences.from')).fill(tuesday)
  await drawer.getByLabel(t('people:absences.to')).fill(tuesday)
  await drawer.getByRole('combobox', { name: t('people:absences.substitute') }).click()
  await page.getByRole('option', { name: substitute.name }).click()
  await expectSound(page)
  await drawer.getByRole('button', { name: t('people:absences.save') }).click()
  await expect(page.getByText(t('people:absences.saved'))).toBeVisible()
  await expect(section.getByText(t('people:absences.substitute_is', { name: substitute.name }))).toBeVisible()
}

async function seeInstead(step: Step) {
  const { page, t } = step
  const [instead = ''] = t('today:instead_until', { name: away.name, until: '…' }).split('…')
  await expect(owed(step, kind)).toContainText(instead)
  await expectSound(page)
}

async function seeAway(step: Step) {
  const { page, t } = step
  const text = t('today:away.me_substitute', { until: '…', substitute: substitute.name }).split('…').at(-1)
  await expect(page.getByText(text ?? '')).toBeVisible()
  await expect(owed(step, kind)).toBeHidden()
}

/** Whoever is back owes the call again; that it was missed is the substitute's. */
async function seeWhoseMiss(step: Step) {
  const { page, t } = step
  const row = owed(step, kind)
  await expect(row).toContainText(away.name)
  await expect(row).toContainText(t('care:responsible.owner_when_due', { name: substitute.name }))
  await expectSound(page)
}

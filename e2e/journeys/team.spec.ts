import { casts } from '../cast.ts'
import { expect, expectSound, test } from '../rytm.ts'
import { foundAgency, givenProject } from '../seed.ts'
import { signIn } from '../steps/firstRun.ts'
import { openKickoff } from '../steps/kickoff.ts'
import type { Step } from '../steps/step.ts'
import { words } from '../words.ts'

test.use({ locale: 'pl-PL' })
test.skip(({ isMobile }) => isMobile, 'The main journey covers the phone')

const t = words('pl')
const cast = casts.pl
const linkIn = (text = '') => /https?:\/\/\S+/.exec(text)?.[0] ?? ''

test('a colleague is invited by mail, joins, forgets the password and gets a new one', async ({
  page,
  browser,
  rytm,
}) => {
  const step: Step = { page, t, cast, rytm }
  await rytm.setClock(page)
  await foundAgency(step)
  const email = 'colleague@agency.test'
  await page.goto(`${rytm.url}/settings/people`)
  await page.getByRole('button', { name: t('people:members.invite'), exact: true }).click()
  const drawer = page.getByRole('dialog', { name: t('people:invite.title') })
  await drawer.getByLabel(t('people:field.email')).fill(email)
  await drawer.getByRole('button', { name: t('people:invite.submit') }).click()
  await expect(page.getByText(t('people:invite.sent', { email }))).toBeVisible()
  await expectSound(page)

  const context = await browser.newContext({ locale: 'pl-PL' })
  const other = { ...step, page: await context.newPage() }
  const invitation = await rytm.mailbox.mailTo(email)
  expect(invitation.subject).toBe(t('letters:subject.invitation', { agency: cast.agency }))
  await other.page.goto(linkIn(invitation.text))
  await other.page.getByLabel(t('people:field.name')).fill('Ola Zmyślona')
  await other.page.getByRole('textbox', { name: t('people:field.password') }).fill('a first long password')
  await expectSound(other.page)
  await other.page.getByRole('button', { name: t('people:invitation.submit') }).click()
  await expect(
    other.page.getByRole('heading', { level: 1, name: t('today:title'), exact: true }),
  ).toBeVisible()

  await context.clearCookies()
  await other.page.goto(`${rytm.url}/forgot-password`)
  await other.page.getByLabel(t('people:field.email')).fill(email)
  await other.page.getByRole('button', { name: t('people:forgot.submit') }).click()
  await expect(other.page.getByText(t('people:forgot.sent_title'))).toBeVisible()
  const reset = await rytm.mailbox.mailTo(email, new RegExp(t('letters:subject.reset')))
  await other.page.goto(linkIn(reset.text))
  await other.page
    .getByRole('textbox', { name: t('people:field.new_password') })
    .fill('a second long password')
  await other.page.getByRole('button', { name: t('people:reset.submit') }).click()
  await expect(other.page.getByText(t('people:reset.done_title'))).toBeVisible()
  await signIn(other, { email, password: 'a second long password' })
  await context.close()
})

test('two windows on one kickoff: the second is told, and nothing is lost', async ({ page, rytm }) => {
  const step: Step = { page, t, cast, rytm }
  await rytm.setClock(page)
  await foundAgency(step)
  const { projectId } = await givenProject(step)
  await page.goto(`${rytm.url}/projects/${projectId}`)
  await openKickoff(step)
  const second = await page.context().newPage()
  await second.goto(page.url())
  const summary = { name: t('kickoff:field.summary') }
  await second.getByRole('textbox', summary).waitFor()
  await page.getByRole('textbox', summary).fill('Pierwsze okno')
  await expect(page.getByRole('status').filter({ hasText: t('ui:save.saved') })).toBeVisible()
  await second.getByRole('textbox', summary).fill('Drugie okno')
  await expect(second.getByRole('alert').getByText(t('kickoff:stale_title'))).toBeVisible()
  await expect(second.getByRole('textbox', summary)).toHaveValue('Drugie okno')
  await expectSound(second)
  await second.getByRole('button', { name: t('kickoff:take_theirs') }).click()
  await expect(second.getByRole('textbox', summary)).toHaveValue('Pierwsze okno')
})

import { casts, team } from '../cast.ts'
import { expect, expectSound, test } from '../rytm.ts'
import { foundAgency, givenProject, givenSchedule, join } from '../seed.ts'
import type { Step } from '../steps/step.ts'
import { words } from '../words.ts'

test.use({ locale: 'pl-PL' })
test.skip(({ isMobile }) => isMobile, 'The main journey covers the phone')

const codeName = 'Bursztyn'

test('a confidential project is nowhere for a colleague until an owner names them', async ({
  page,
  browser,
  rytm,
}) => {
  test.slow()
  const step: Step = { page, t: words('pl'), cast: casts.pl, rytm }
  await rytm.setClock(page)
  await foundAgency(step)
  const colleague = await join(step, { browser, person: team.manager, locale: 'pl-PL' })
  const { projectId } = await givenProject(step)
  await test.step('made confidential', () => makeConfidential(step, { projectId }))
  await test.step('nowhere', () => findNothing(colleague, { projectId }))
  await test.step('a neutral subject', async () => {
    await givenSchedule(step, { projectId })
    const { cast, t } = step
    const { subject } = await rytm.mailbox.mailTo(cast.commissioning.email)
    expect(subject).toBe(t('letters:subject.codeName', { codeName, agency: cast.agency }))
  })
  await test.step('named', () => giveAccess(step, { projectId }))
  await test.step('seen', () => seeProject(colleague))
  await test.step('taken back', () => withdrawAccess(step, { projectId }))
  await test.step('nowhere again', () => findNothing(colleague, { projectId }))
  await colleague.context.close()
})

interface OfProject {
  projectId: string
}

async function makeConfidential({ page, t, cast, rytm }: Step, { projectId }: OfProject) {
  await page.goto(`${rytm.url}/projects/${projectId}/edit`)
  await page.getByRole('switch', { name: t('projects:form.confidential') }).check()
  await page.getByRole('textbox', { name: t('projects:form.code_name') }).fill(codeName)
  await expectSound(page)
  await page.getByRole('button', { name: t('projects:form.save'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: codeName })).toBeVisible()
  await expect(page.getByText(cast.project)).toBeVisible()
  await expect(page.getByText(t('ui:confidential'), { exact: true })).toBeVisible()
}

/** Not in the list, not by search, not on the board of care, not at its own address; nor its client. */
async function findNothing({ page, t, cast, rytm }: Step, { projectId }: OfProject) {
  await page.goto(`${rytm.url}/projects`)
  await expect(page.getByText(t('projects:list.empty_title'))).toBeVisible()
  await page.goto(`${rytm.url}/clients`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(cast.client)).toHaveCount(0)
  await page.goto(`${rytm.url}/care`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(codeName)).toHaveCount(0)
  await page.goto(`${rytm.url}/projects/${projectId}`)
  await expect(page.getByText(t('errors:projects.not_found'))).toBeVisible()
  for (const name of [codeName, cast.project, cast.client])
    await expect(page.getByText(name, { exact: false })).toHaveCount(0)
  for (const path of [
    `projects?search=${codeName}`,
    'today',
    'call-logger',
    'clients',
    'mail-messages',
    'audit',
    'care',
  ]) {
    const answer = await page.context().request.get(`${rytm.url}/api/${path}`)
    const text = await answer.text()
    for (const name of [codeName, cast.project, cast.client]) expect(text).not.toContain(name)
  }
}

const sectionOf = ({ page, t }: Step) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: t('projects:access.title') }) })

async function giveAccess(step: Step, { projectId }: OfProject) {
  const { page, t, rytm } = step
  await page.goto(`${rytm.url}/projects/${projectId}`)
  const section = sectionOf(step)
  await section.getByLabel(t('projects:access.add')).selectOption({ label: team.manager.name })
  await section.getByRole('button', { name: t('projects:access.give'), exact: true }).click()
  await expect(section.getByRole('listitem').filter({ hasText: team.manager.name })).toBeVisible()
  await expectSound(page)
}

async function seeProject({ page, t, cast, rytm }: Step) {
  await page.goto(`${rytm.url}/projects`)
  const row = page.getByRole('row').filter({ hasText: codeName })
  await expect(row.getByText(t('ui:confidential'), { exact: true })).toBeVisible()
  await expect(row.getByText(cast.project)).toHaveCount(0)
  await expectSound(page)
  await row.getByRole('link', { name: codeName }).click()
  await expect(page.getByRole('heading', { level: 1, name: codeName })).toBeVisible()
  await expect(page.getByText(cast.project)).toBeVisible()
}

async function withdrawAccess(step: Step, { projectId }: OfProject) {
  const { page, t, rytm } = step
  const { name } = team.manager
  await page.goto(`${rytm.url}/projects/${projectId}`)
  await page.getByRole('button', { name: t('projects:access.withdraw_from', { name }) }).click()
  const dialog = page.getByRole('dialog', { name: t('projects:access.withdraw_title') })
  await expectSound(page)
  await dialog.getByRole('button', { name: t('projects:access.withdraw'), exact: true }).click()
  await expect(sectionOf(step).getByRole('listitem').filter({ hasText: name })).toHaveCount(0)
}

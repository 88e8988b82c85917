import type { Person } from '../cast.ts'
import { expect, expectSound } from '../rytm.ts'
import type { Step } from './step.ts'

/** The draft gets its people and its start, and its clocks begin to run. */
export async function prepareProject(step: Step) {
  const { page, t, cast } = step
  await expectSound(page)
  await page.getByRole('link', { name: cast.client, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: cast.client })).toBeVisible()
  await addContact(step, cast.commissioning)
  await addContact(step, cast.decisionMaker)
  await expectSound(page)
  await page.getByRole('link', { name: cast.project }).click()
  await page.getByRole('link', { name: t('projects:head.edit') }).click()
  await giveRole(step, cast.commissioning, 'commissioning')
  await giveRole(step, cast.decisionMaker, 'decision_maker')
  await page.getByLabel(t('projects:form.start_date')).fill('2026-03-02')
  await expectSound(page)
  await page.getByRole('button', { name: t('projects:form.save') }).click()
  await page.getByRole('button', { name: t('projects:next.activate') }).click()
  const dialog = page.getByRole('dialog', { name: t('projects:activation.title') })
  await expect(dialog).toBeVisible()
  await expectSound(page)
  await dialog.getByRole('button', { name: t('projects:activation.confirm') }).click()
  await expect(page.getByRole('heading', { name: t('projects:next.kickoff_title') })).toBeVisible()
}

async function addContact({ page, t }: Step, { name, email, job, language }: Person) {
  await page.getByRole('button', { name: t('clients:contact.add') }).click()
  const drawer = page.getByRole('dialog', { name: t('clients:contact.new_title') })
  await drawer.getByLabel(t('clients:contact.name')).fill(name)
  await drawer.getByLabel(t('clients:contact.job')).fill(job)
  await drawer.getByLabel(t('clients:contact.email')).fill(email)
  await drawer.getByLabel(t('clients:contact.phone')).fill('+48 600 000 000')
  await drawer.getByLabel(t('clients:contact.language'), { exact: true }).selectOption(language)
  await drawer.getByRole('button', { name: t('clients:contact.save') }).click()
  await expect(drawer).toBeHidden()
  await expect(page.getByRole('button', { name: name })).toBeVisible()
}

async function giveRole({ page, t }: Step, { name }: Person, role: 'commissioning' | 'decision_maker') {
  const roles = page.getByRole('group', { name: `${t('projects:form.person_roles')}: ${name}` })
  await roles.getByText(t(`words:contact_role.${role}`), { exact: true }).click()
}

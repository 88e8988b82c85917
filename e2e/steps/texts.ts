import { expect, expectSound } from '../rytm.ts'
import type { Step } from './step.ts'

const openingOf = ({ page, t }: Step) => page.getByRole('textbox', { name: t('texts:opening.label') })
const closingOf = ({ page, t }: Step) => page.getByRole('textbox', { name: t('texts:closing.label') })

/** How the letter with a schedule begins: what is filled in is put in by mouse and by keys. */
export async function typeTexts(step: Step) {
  const { page, t } = step
  await page.getByRole('combobox', { name: t('texts:which') }).selectOption('schedule')
  const group = page.getByRole('group', { name: t('texts:insert_into', { field: t('texts:opening.label') }) })
  await openingOf(step).fill('plan projektu: ')
  await group.getByRole('button', { name: '{project}' }).click()
  await page.keyboard.type(', ')
  await group.getByRole('button', { name: '{client}' }).press('Enter')
  await expect(openingOf(step)).toBeFocused()
  await expect(openingOf(step)).toHaveValue('plan projektu: {project}, {client}')
}

/** A name that nobody knows is named, and markup is text. */
export async function mendTexts(step: Step) {
  const { page, t } = step
  await closingOf(step).fill('Do usłyszenia <b>, {imię}')
  const refusal = t('errors:texts.unknown_variable', {
    unknown: '{imię}',
    allowed: '{contact}, {project}, {client}, {consultant}, {agency}',
  })
  await expect(page.getByText(refusal)).toBeVisible()
  await closingOf(step).fill('Do usłyszenia <b>, {contact}')
  await expect(page.getByText(refusal)).toBeHidden()
  const letter = page.frameLocator('iframe')
  await expect(letter.getByText('plan projektu: Kontroler finansowy')).toBeVisible()
  await expect(letter.getByText('Do usłyszenia <b>, ')).toBeVisible()
  await expectSound(page)
}

/** Nobody leaves what is not saved by accident, not even to the other language. */
export async function saveTexts({ page, t }: Step) {
  await page.getByRole('link', { name: t('ui:nav.projects'), exact: true }).click()
  await page.getByRole('button', { name: t('ui:unsaved.stay') }).click()
  const languages = page.getByRole('radiogroup', { name: t('texts:language.label') })
  await languages.getByText(t('texts:language.en'), { exact: true }).click()
  await expect(page.getByText(t('texts:preview.title'), { exact: true })).toBeVisible()
  const elsewhere = `${t('texts:letter.schedule')} (${t('texts:language.pl')})`
  await expect(page.getByText(t('texts:unsaved_elsewhere', { names: elsewhere }))).toBeVisible()
  await languages.getByText(t('texts:language.pl'), { exact: true }).click()
  await page.getByRole('button', { name: t('ui:action.save'), exact: true }).click()
  await expect(page.getByText(t('texts:saved'))).toBeVisible()
}

import { expect, expectSound } from '../rytm.ts'
import type { Step } from './step.ts'

type InProject = Step & { projectId: string }

/** How many people stand at each stage, and how many are no longer in play. */
export async function countsOf({ page, rytm, projectId }: InProject) {
  const answer = await page.request.get(`${rytm.url}/api/projects/${projectId}/candidacy-board`)
  const { columns, ended, rangeTold } = await answer.json()
  return { columns: columns.map(({ count }: { count: number }) => count), ended, rangeTold }
}

/** First what would go, then the name, typed. */
export async function eraseCandidate({ page, t, cast, rytm }: Step) {
  const [name] = cast.candidates
  await page.goto(`${rytm.url}/settings/personal-data`)
  await page.getByLabel(t('privacy:people.search')).fill(name)
  await expectSound(page)
  await page.getByRole('button', { name: t('privacy:erase.of', { name }) }).click()
  const dialog = page.getByRole('dialog', { name: t('privacy:erase.title', { name }) })
  await expect(dialog.getByText(t('privacy:erase.part.files', { count: 2 }))).toBeVisible()
  await expect(dialog.getByText(t('privacy:erase.in_play', { count: 1 }))).toBeVisible()
  await expectSound(page)
  const confirm = dialog.getByLabel(t('privacy:erase.confirm', { name }))
  const submit = dialog.getByRole('button', { name: t('privacy:erase.submit') })
  await expect(submit).toBeDisabled()
  await confirm.fill(cast.candidates[1])
  await submit.click()
  await expect(dialog.getByText(t('errors:privacy.name_differs'))).toBeVisible()
  await confirm.fill(name)
  await submit.click()
  await expect(page.getByText(t('privacy:erase.done'))).toBeVisible()
  await expect(page.getByText(t('privacy:people.nobody'))).toBeVisible()
  const proof = page.getByRole('listitem').filter({ hasText: t('privacy:ground.request') })
  await expect(proof).toContainText(t('privacy:log.candidate'))
}

/** Wherever a member could meet the person: the board, the search of people, the list of erasures itself. */
export async function findNowhere({ page, t, cast, rytm, projectId }: InProject) {
  const [name] = cast.candidates
  const surname = name.split(' ').at(-1) ?? name
  await page.goto(`${rytm.url}/projects/${projectId}/candidates`)
  await expect(page.getByRole('button', { name: t('words:erased_person'), exact: true })).toBeVisible()
  expect(await page.content()).not.toContain(surname)
  for (const path of ['/api/candidates', '/api/personal-data/people']) {
    const found = await page.request.get(`${rytm.url}${path}?search=${encodeURIComponent(surname)}`)
    expect(await found.json()).toEqual({ items: [] })
  }
}

/** The client has neither the card nor the name any more. */
export async function seeNobody({ page, cast, number }: Step & { number: string }) {
  const [name] = cast.candidates
  await page.reload()
  const whole = await page.content()
  expect(whole).not.toContain(name.split(' ').at(-1))
  expect(whole).not.toContain(`${number}: SAP`)
}

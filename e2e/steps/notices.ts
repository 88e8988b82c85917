import { expect, expectSound } from '../rytm.ts'
import type { Step } from './step.ts'

/** The bell rings while the screen stands open, and says what it is about, among how much else. */
export async function hearBell(
  { page, t, cast }: Step,
  { step, kind, count = 1 }: { step: string; kind: string; count?: number },
) {
  const bell = page.getByRole('button', { name: t('ui:notices.new', { count }), exact: true })
  await expect(bell).toBeVisible({ timeout: 60_000 })
  await bell.click()
  const drawer = page.getByRole('dialog', { name: t('notices:title') })
  const headline = t('notices:headline', {
    news: t(`notices:step.${step}`),
    what: t(`words:commitment.kind.${kind}`),
  })
  await expect(drawer.getByText(headline)).toBeVisible()
  await expect(drawer.getByText(`${cast.client} · ${cast.project}`).first()).toBeVisible()
  await expectSound(page)
  await drawer.getByRole('button', { name: t('ui:action.close') }).click()
  await expect(drawer).toBeHidden()
}

export async function expectSilentBell({ page, t }: Step) {
  await expect(page.getByRole('button', { name: t('ui:notices.title'), exact: true })).toBeVisible()
}

/** A mail about one commitment, as its subject says it. */
export function reminderOf({ t, cast }: Step, { section, kind }: { section: string; kind: string }) {
  const first = t('reminders:short.owed', { client: cast.client, what: t(`words:commitment.kind.${kind}`) })
  return t('reminders:subject.one', { section: t(`reminders:section.${section}`), first })
}

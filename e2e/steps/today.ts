import { expect } from '../rytm.ts'
import type { Step } from './step.ts'

export async function openToday({ page, t }: Step) {
  await page
    .getByRole('link', { name: t('ui:nav.today'), exact: true })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: t('today:title'), exact: true })).toBeVisible()
}

/** The row of one commitment in Today. */
export function owed({ page, t }: Step, kind: string) {
  return page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: t(`words:commitment.kind.${kind}`) })
}

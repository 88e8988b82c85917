import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { newPlace, startRytm } from './installation.ts'
import { type Mailbox, openMailbox } from './mailbox.ts'

interface Rytm {
  url: string
  firstRunCode: string
  mailbox: Mailbox
}

/** A test gets an installation nobody has used yet and the mail server it sends through. */
export const test = base.extend<{ rytm: Rytm }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  rytm: async ({}, use) => {
    const mailbox = await openMailbox()
    const place = await newPlace()
    const { url, firstRunCode = '', stop } = await startRytm({ place, smtpUrl: mailbox.smtpUrl })
    await use({ url, firstRunCode, mailbox })
    await stop()
    await mailbox.close()
    place.remove()
  },
})

export { expect }

/** Nothing serious for people who use a keyboard or a screen reader, and nothing to scroll sideways. */
export async function expectSound(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, 'pixels to scroll sideways').toBeLessThanOrEqual(0)
}

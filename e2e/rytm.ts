import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { newPlace, startRytm } from './installation.ts'
import { type Mailbox, openMailbox } from './mailbox.ts'

export interface Rytm {
  url: string
  firstRunCode: string
  mailbox: Mailbox
  /** The browser's clock from here on: a little behind the server's, never ahead of it. */
  setClock(page: Page): Promise<void>
  /** Stops Rytm and starts it again at another time, with the same data. */
  moveTo(now: string): Promise<void>
}

/** A test gets an installation nobody has used yet and the mail server it sends through. */
export const test = base.extend<{ rytm: Rytm }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  rytm: async ({}, use) => {
    const mailbox = await openMailbox()
    const place = await newPlace()
    const { smtpUrl } = mailbox
    let now = mondayMorning
    let running = await startRytm({ place, smtpUrl, now })
    let since = performance.now()
    await use({
      url: running.url,
      firstRunCode: running.firstRunCode ?? '',
      mailbox,
      setClock: async (page) => {
        const { epochMilliseconds } = Temporal.Instant.from(now)
        await page.context().clock.install({ time: epochMilliseconds + (performance.now() - since) })
      },
      moveTo: async (instant) => {
        await running.stop()
        now = instant
        running = await startRytm({ place, smtpUrl, now })
        since = performance.now()
      },
    })
    await running.stop()
    await mailbox.close()
    place.remove()
  },
})

const mondayMorning = '2026-03-02T08:00:00Z'

export { expect }

const axeElsewhere = 'axe elsewhere'

/** Axe is the dear part of a walk: a screen that another walk of this run shows too is left to that one. */
export function leaveAxeTo(walk: string) {
  test.info().annotations.push({ type: axeElsewhere, description: walk })
}

export function looksByAxe() {
  return test.info().annotations.every(({ type }) => type !== axeElsewhere)
}

/** Nothing serious for people who use a keyboard or a screen reader, and nothing to scroll sideways. */
export async function expectSound(page: Page) {
  if (looksByAxe()) await expectNothingSerious(page)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, 'pixels to scroll sideways').toBeLessThanOrEqual(0)
}

async function expectNothingSerious(page: Page) {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] })
  // No script runs in the frame of a letter, and axe would wait for one for ever.
  const { violations } = await axe.exclude('iframe[sandbox=""]').analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

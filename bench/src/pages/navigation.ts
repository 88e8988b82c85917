import type { Page } from '@playwright/test'
import { percentile, rounded } from '#measure.ts'

const rounds = 12

interface Step {
  /** The link in the side bar that is clicked. */
  href: string
}

/**
 * Milliseconds from a click on a link to the frame in which the next screen stands: another heading, and no skeleton.
 * The first visit of each screen, which fetches its part of the script, is told apart.
 */
export async function measureNavigation({ page, steps }: { page: Page; steps: readonly Step[] }) {
  // The runner of this file names its functions by a helper that a page does not have.
  await page.evaluate('globalThis.__name ??= (value) => value')
  const first: number[] = []
  const later: number[] = []
  for (let round = 0; round < rounds; round++)
    for (const { href } of steps) (round === 0 ? first : later).push(await clickThrough({ page, href }))
  return {
    navigation_first_visit_p50_ms: rounded(percentile(first, 0.5)),
    navigation_p50_ms: rounded(percentile(later, 0.5)),
    navigation_p99_ms: rounded(percentile(later, 0.99)),
  }
}

async function clickThrough({ page, href }: { page: Page; href: string }): Promise<number> {
  await page.evaluate(() => {
    const stands = () => !document.querySelector('main [role="status"]') && document.querySelector('main h1')
    const before = document.querySelector('main h1')
    const told = window as unknown as { took?: number }
    delete told.took
    const watch = (clicked: number) => () => {
      if (!stands() || document.querySelector('main h1') === before) requestAnimationFrame(watch(clicked))
      else told.took = performance.now() - clicked
    }
    document.addEventListener('click', ({ timeStamp }) => requestAnimationFrame(watch(timeStamp)), {
      once: true,
      capture: true,
    })
  })
  await page.locator(`nav a[href="${href}"]`).first().click()
  const took = await page.waitForFunction(() => (window as unknown as { took?: number }).took)
  return (await took.jsonValue()) ?? Number.NaN
}

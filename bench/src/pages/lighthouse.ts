import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'

/** Lighthouse's own phone on its own slow line, with the session of the contact. */
export async function lighthouseOf({ url, cookie }: { url: string; cookie: string }) {
  const chromePath = process.env.CHROMIUM_PATH
  const chrome = await launch({
    ...(chromePath && { chromePath }),
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    const result = await lighthouse(url, {
      port: chrome.port,
      extraHeaders: { Cookie: cookie },
      onlyCategories: ['performance', 'accessibility'],
      logLevel: 'error',
    })
    if (!result) throw new Error('Lighthouse gave no result')
    const { categories, audits } = result.lhr
    const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100)
    const failed = categories.accessibility?.auditRefs.filter(({ id }) => audits[id]?.score === 0) ?? []
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      inaccessible: failed.map(({ id }) => id),
    }
  } finally {
    chrome.kill()
  }
}

import type { BrowserContext } from '@playwright/test'
import { rounded } from '#measure.ts'

/** In thousands of bytes. */
export interface Weight {
  /** Everything, heads of answers included. */
  kilobytes: number
  /** Bodies of scripts, compressed. */
  scriptKilobytes: number
}

/** What one look at a page brings over the wire, compressed as it is sent, with nothing kept from before. */
export async function weightOf({
  context,
  path,
}: {
  context: BrowserContext
  path: string
}): Promise<Weight> {
  const page = await context.newPage()
  const network = await context.newCDPSession(page)
  await network.send('Network.enable')
  await network.send('Network.setCacheDisabled', { cacheDisabled: true })
  const types = new Map<string, string>()
  const bodies = new Map<string, number>()
  const bytes = { all: 0, script: 0 }
  network.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes.all += encodedDataLength
    if (types.get(requestId) === 'Script') bytes.script += bodies.get(requestId) ?? 0
  })
  network.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    bodies.set(requestId, (bodies.get(requestId) ?? 0) + encodedDataLength)
  })
  await page.goto(path, { waitUntil: 'load' })
  await page.locator('main').first().waitFor()
  await page.waitForTimeout(1500)
  await page.close()
  return { kilobytes: rounded(bytes.all / 1000, 1), scriptKilobytes: rounded(bytes.script / 1000, 1) }
}

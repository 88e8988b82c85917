import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect } from '../rytm.ts'

/** The file that a link downloads is a PDF; resolves with its name. */
export async function downloadPdf({ page, link }: { page: Page; link: Locator }) {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  const content = readFileSync(await download.path())
  expect(content.subarray(0, 5).toString()).toBe('%PDF-')
  return download.suggestedFilename()
}

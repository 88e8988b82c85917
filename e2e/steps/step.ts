import type { Page } from '@playwright/test'
import type { Cast } from '../cast.ts'
import type { Rytm } from '../rytm.ts'
import type { Words } from '../words.ts'

/** What every step needs: where it clicks, what the screen says there, and who takes part. */
export interface Step {
  page: Page
  t: Words
  cast: Cast
  rytm: Rytm
}

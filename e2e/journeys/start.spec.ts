import { casts } from '../cast.ts'
import { expect, expectSound, test } from '../rytm.ts'
import { firstRun } from '../steps/firstRun.ts'
import { words } from '../words.ts'

test.use({ locale: 'pl-PL' })
test.skip(({ isMobile }) => isMobile, 'The main journey covers the phone')

const t = words('pl')
const cast = casts.pl

test('sample data shows the work at once and goes by one click; a picture is no list of offers', async ({
  page,
  rytm,
}) => {
  await rytm.setClock(page)
  await firstRun({ page, t, cast, rytm }, { sample: true })
  await expect(page.getByRole('main').getByRole('listitem').nth(3)).toBeVisible()
  const banner = page.getByRole('complementary', { name: t('agencies:sample.label') })
  await banner.getByRole('button', { name: t('agencies:sample.remove'), exact: true }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('agencies:sample.confirm') })
    .click()
  await expect(page.getByRole('heading', { name: t('today:empty.title') })).toBeVisible()
  await expect(banner).toBeHidden()

  await page.getByRole('link', { name: t('projects:list.import') }).click()
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'oferty.csv', mimeType: 'text/csv', buffer: png })
  await expect(page.getByText(t('errors:csv.not_text'))).toBeVisible()
  await expectSound(page)
})

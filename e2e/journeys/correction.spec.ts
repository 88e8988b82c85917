import { test } from '../rytm.ts'
import { givenPromisedProject } from '../seed.ts'
import { correctReport, readCorrectionAsClient } from '../steps/correction.ts'
import { openProjectAsClient, phoneOf } from '../steps/portal.ts'
import { writeAndSend } from '../steps/report.ts'

test.use({ locale: 'pl-PL' })
test.skip(({ isMobile }) => isMobile, 'The main journey covers the phone')

const friday = '2026-03-06T12:00:00Z'

test('a report that was sent is followed by a correction, and the client sees both', async ({
  page,
  browser,
  rytm,
}) => {
  const { step, projectId } = await givenPromisedProject({ page, rytm })
  await rytm.moveTo(friday)
  await rytm.setClock(page)
  await page.goto(`${rytm.url}/reports/${projectId}`)
  await test.step('write and send', () => writeAndSend(step))
  await test.step('correct', async () => {
    await page.getByRole('link', { name: step.cast.project }).click()
    await page.getByRole('link', { name: step.t('reports:desk.see_sent') }).click()
    await correctReport(step)
  })
  await test.step('the client’s page', async () => {
    const person = step.cast.commissioning
    const phone = await phoneOf({ browser, person })
    const client = { ...step, page: phone.page, person }
    await openProjectAsClient(client)
    await readCorrectionAsClient(client)
    await phone.close()
  })
})

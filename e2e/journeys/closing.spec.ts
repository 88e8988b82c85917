import { test } from '../rytm.ts'
import { givenPromisedProject } from '../seed.ts'
import { closeNotFilled, expectNotFilled, startClosing } from '../steps/closing.ts'
import { phoneOf, readClosingAsClient } from '../steps/portal.ts'
import { openToday } from '../steps/today.ts'

test.use({ locale: 'pl-PL' })
test.skip(({ isMobile }) => isMobile, 'The main journey covers the phone')

const nextTuesday = '2026-03-10T09:00:00Z'

test('a project that was not filled ends with a report that says what was owed', async ({
  page,
  browser,
  rytm,
}) => {
  const { step, projectId } = await givenPromisedProject({ page, rytm })
  await rytm.moveTo(nextTuesday)
  await rytm.setClock(page)
  await page.goto(`${rytm.url}/projects/${projectId}`)
  await test.step('start closing', () => startClosing(step))
  await test.step('owed, written, sent', async () => {
    await openToday(step)
    await closeNotFilled(step)
  })
  await test.step('the project has ended', () => expectNotFilled(step))
  await test.step('the client’s page', async () => {
    const person = step.cast.commissioning
    const phone = await phoneOf({ browser, person })
    await readClosingAsClient({ ...step, page: phone.page, person })
    await phone.close()
  })
})

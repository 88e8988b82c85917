import { test } from '../rytm.ts'
import { givenPromisedProject } from '../seed.ts'
import { carryByKeys, dragToWeek, publishChange, undoMove } from '../steps/plan.ts'
import { openProjectAsClient, phoneOf } from '../steps/portal.ts'
import { words } from '../words.ts'

test.use({ locale: 'pl-PL' })
test.skip(({ isMobile }) => isMobile, 'The main journey covers the phone')

test('an activity is moved by keys and by dragging, and the client reads what has changed', async ({
  page,
  browser,
  rytm,
}) => {
  const { step, projectId } = await givenPromisedProject({ page, rytm })
  await rytm.setClock(page)
  await page.goto(`${rytm.url}/projects/${projectId}/schedule`)
  await test.step('by keys, and back', async () => {
    await carryByKeys(step)
    await undoMove(step)
  })
  await test.step('by dragging', () => dragToWeek(step))
  await test.step('a new version', () => publishChange(step))
  await test.step('the client’s page', async () => {
    const person = step.cast.commissioning
    const phone = await phoneOf({ browser, person })
    const client = { ...step, page: phone.page, person }
    await openProjectAsClient(client)
    const t = words(person.language)
    await phone.page.getByRole('link', { name: t('portal:project.scheduleOpen') }).click()
    await phone.page.getByRole('heading', { name: t('words:plan.change.heading') }).waitFor()
    await phone.close()
  })
})

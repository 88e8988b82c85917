import { test } from '../rytm.ts'
import { givenPromisedProject } from '../seed.ts'
import { allowName, pastePeople, prepareCard, readAnonymous, readNamed } from '../steps/candidateCard.ts'
import { openProjectAsClient, phoneOf } from '../steps/portal.ts'

test.use({ locale: 'pl-PL' })
test.skip(({ isMobile }) => isMobile, 'The client reads on a phone in any case')

test('a candidate has no name for the client before the permission, and has it after', async ({
  page,
  browser,
  rytm,
}) => {
  const { step, projectId } = await givenPromisedProject({ page, rytm })
  await rytm.setClock(page)
  await page.goto(`${rytm.url}/projects/${projectId}/candidates`)
  await test.step('a pasted list', () => pastePeople(step))
  const number = await test.step('the card', () => prepareCard(step))
  const person = step.cast.commissioning
  const phone = await phoneOf({ browser, person })
  const client = { ...step, page: phone.page, person, number }
  await test.step('the client reads a number', async () => {
    await openProjectAsClient(client)
    await readAnonymous(client)
  })
  await test.step('the candidate allows it', () => allowName(step))
  await test.step('the client reads the name', () => readNamed(client))
  await phone.close()
})

import { expect, test } from '../rytm.ts'
import { givenPromisedProject } from '../seed.ts'
import { allowName, pastePeople, prepareCard, readNamed } from '../steps/candidateCard.ts'
import { countsOf, eraseCandidate, findNowhere, seeNobody } from '../steps/erasure.ts'
import { openProjectAsClient, phoneOf } from '../steps/portal.ts'

test.use({ locale: 'pl-PL' })
test.skip(({ isMobile }) => isMobile, 'The client reads on a phone in any case')

test('an erased candidate is nowhere, and every number stays', async ({ page, browser, rytm }) => {
  const { step, projectId } = await givenPromisedProject({ page, rytm })
  await rytm.setClock(page)
  await page.goto(`${rytm.url}/projects/${projectId}/candidates`)
  await pastePeople(step)
  const number = await prepareCard(step)
  await allowName(step)
  const person = step.cast.commissioning
  const phone = await phoneOf({ browser, person })
  const client = { ...step, page: phone.page, person, number }
  await test.step('the client reads the card', async () => {
    await openProjectAsClient(client)
    await readNamed(client)
  })
  const before = await countsOf({ ...step, projectId })
  await test.step('the erasure', () => eraseCandidate(step))
  await test.step('nobody in the workspace', () => findNowhere({ ...step, projectId }))
  await test.step('nobody for the client', () => seeNobody(client))
  expect(await countsOf({ ...step, projectId })).toEqual(before)
  await phone.close()
})

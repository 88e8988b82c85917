import { casts } from '../cast.ts'
import { expect, test } from '../rytm.ts'
import { foundAgency, givenProject, givenSchedule } from '../seed.ts'
import { chooseColourAndWords, chooseLogo, look, saveLook } from '../steps/branding.ts'
import { openProjectAsClient, phoneOf } from '../steps/portal.ts'
import type { Step } from '../steps/step.ts'
import { mendTexts, saveTexts, typeTexts } from '../steps/texts.ts'
import { words } from '../words.ts'

test.use({ locale: 'pl-PL' })
test.skip(({ isMobile }) => isMobile, 'The client looks on a phone, the agency at its desk')

test('an agency chooses how it looks and what its letters say, and its client sees it', async ({
  page,
  browser,
  rytm,
}) => {
  const step = { page, t: words('pl'), cast: casts.pl, rytm }
  await foundAgency(step)
  const { projectId } = await givenProject(step)
  await rytm.setClock(page)
  await test.step('colour, words and logo', async () => {
    await page.goto(`${rytm.url}/settings/branding`)
    await chooseColourAndWords(step)
    await chooseLogo(step)
    await saveLook(step)
  })
  await test.step('the words of a letter', async () => {
    await page.goto(`${rytm.url}/settings/texts`)
    await typeTexts(step)
    await mendTexts(step)
    await saveTexts(step)
  })
  await givenSchedule(step, { projectId })
  await test.step('the letter', () => expectLetter(step))
  await test.step('the client’s page', async () => {
    const person = step.cast.commissioning
    const phone = await phoneOf({ browser, person })
    await openProjectAsClient({ ...step, page: phone.page, person })
    await expect(phone.page.locator('img.logo')).toBeVisible()
    await expect(phone.page.getByText('KRAZ 12345')).toBeVisible()
    await expect(phone.page.locator('nav a').first()).toHaveCSS('color', look.darkened)
    await phone.close()
  })
})

async function expectLetter({ cast, rytm }: Step) {
  const { commissioning, project, client } = cast
  const mail = await rytm.mailbox.mailTo(commissioning.email)
  expect(mail.from?.value[0]?.name).toBe(look.sender)
  expect(mail.text).toContain(`plan projektu: ${project}, ${client}`)
  expect(mail.text).toContain(`Do usłyszenia <b>, ${commissioning.name}`)
  expect(mail.text?.trim().endsWith(look.footer)).toBe(true)
  expect(mail.html).toContain('Do usłyszenia &lt;b&gt;,')
  expect(mail.html).toContain('background:#876c00')
}

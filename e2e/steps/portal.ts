import { type Browser, devices, type Page } from '@playwright/test'
import type { Person } from '../cast.ts'
import { expect, expectSound, looksByAxe } from '../rytm.ts'
import { words } from '../words.ts'
import { closingWords, missedCall } from './closing.ts'
import { downloadPdf } from './pdf.ts'
import type { Step } from './step.ts'

const phone = {
  ...devices['Pixel 7'],
  viewport: { width: 360, height: 740 },
  timezoneId: 'Europe/Warsaw',
}

/** A phone whose browser runs no scripts: what the client gets must be all there. */
export async function phoneOf({ browser, person }: { browser: Browser; person: Person }) {
  const locale = { pl: 'pl-PL', en: 'en-GB' }[person.language]
  const context = await browser.newContext({ ...phone, locale, javaScriptEnabled: false })
  return { page: await context.newPage(), close: () => context.close() }
}

/** The same page once more where scripts run, because axe is one. It is a phone's in every walk. */
async function expectSoundPage(page: Page) {
  if (!looksByAxe()) return
  const storageState = await page.context().storageState()
  const context = await page
    .context()
    .browser()
    ?.newContext({ ...phone, storageState })
  const twin = await context?.newPage()
  if (!context || !twin) throw new Error('A page without a browser')
  await twin.goto(page.url())
  await expectSound(twin)
  await context.close()
}

/** From the mail of the report to everything a client may see of the project. */
export async function readAsClient(step: Step & { person: Person }) {
  const { page, cast, rytm, person } = step
  const t = words(person.language)
  const mail = await rytm.mailbox.mailTo(person.email, new RegExp(escaped(cast.project)))
  const link = /https?:\/\/\S+\/c\/\S+/.exec(mail.text ?? '')?.[0]
  expect(link).toContain(rytm.url)
  await page.goto(link ?? '')
  await signInByCode({ ...step, t })
  await page.goto(link ?? '')
  await expect(page.getByText(cast.sentence).first()).toBeVisible()
  expect(await page.locator('html').getAttribute('lang')).toBe(person.language)
  await expectSoundPage(page)
  await page.goto(`${rytm.url}/c`)
  await expectSoundPage(page)
  await page.getByRole('link', { name: cast.project }).click()
  await expect(page.getByRole('heading', { name: t('portal:project.needs') })).toBeVisible()
  await expect(page.getByText('<i>OK</i>?')).toBeVisible()
  await expectSoundPage(page)
  await readSchedule({ page, t })
  await readReport({ page, t })
}

/** From the mail of the closing report to the page of the project, which begins with how it ended. */
export async function readClosingAsClient(step: Step & { person: Person }) {
  const { page, cast, rytm, person } = step
  const t = words(person.language)
  const result = t('papers:closing.result.not_filled', { count: 1 })
  const mail = await rytm.mailbox.mailTo(person.email, new RegExp(result, 'i'))
  const link = /https?:\/\/\S+\/c\/\S+/.exec(mail.text ?? '')?.[0]
  await page.goto(link ?? '')
  await signInByCode({ ...step, t })
  await page.goto(`${rytm.url}/c`)
  await page.getByRole('link', { name: cast.project }).click()
  const main = page.getByRole('main')
  await expect(main.locator('section').first()).toContainText(result)
  await expect(main.getByText(closingWords.point)).toBeVisible()
  await expect(main.getByText(missedCall(t))).toBeVisible()
  await expect(main.getByRole('heading', { name: t('portal:project.needs') })).toBeHidden()
  await expectSoundPage(page)
  await main.getByRole('link', { name: t('portal:closing.open') }).click()
  await expect(page.getByText(closingWords.market)).toBeVisible()
  await expect(page.getByText(missedCall(t))).toBeVisible()
  await expectSoundPage(page)
  await downloadPdf({ page, link: page.getByRole('link', { name: t('portal:report.pdf') }) })
}

/** From the address of the pages, without a mail at hand, to the page of the project. */
export async function openProjectAsClient(step: Step & { person: Person }) {
  const { page, cast, rytm, person } = step
  const t = words(person.language)
  await page.goto(`${rytm.url}/c`)
  await signInByCode({ ...step, t })
  await page.goto(`${rytm.url}/c`)
  await page.getByRole('link', { name: cast.project }).click()
  await expect(page.getByRole('heading', { level: 1, name: cast.project })).toBeVisible()
  await expectSoundPage(page)
}

async function signInByCode({ page, t, rytm, person, cast }: Step & { person: Person }) {
  await expect(page.getByRole('heading', { name: t('portal:signIn.title') })).toBeVisible()
  await expect(page.getByText(cast.client)).toBeHidden()
  await expectSoundPage(page)
  await page.getByLabel(t('portal:signIn.email')).fill(person.email)
  await page.getByRole('button', { name: t('portal:signIn.send') }).click()
  await expect(page.getByText(t('portal:code.lead', { email: person.email }))).toBeVisible()
  await expectSoundPage(page)
  const mail = await rytm.mailbox.mailTo(
    person.email,
    new RegExp(t('letters:subject.code', { code: '\\d{3} ?\\d{3}' })),
  )
  await page.getByLabel(t('portal:code.code')).fill(/\d{3} ?\d{3}/.exec(mail.subject ?? '')?.[0] ?? '')
  await page.getByRole('button', { name: t('portal:code.enter') }).click()
  await expect(page.getByRole('button', { name: t('portal:nav.signOut') })).toBeVisible()
}

type Reading = { page: Page; t: Step['t'] }

async function readSchedule({ page, t }: Reading) {
  await page.getByRole('link', { name: t('portal:project.scheduleOpen') }).click()
  await expect(page.getByRole('button', { name: t('portal:schedule.agree') })).toBeVisible()
  await expectSoundPage(page)
  const name = await downloadPdf({ page, link: page.getByRole('link', { name: t('portal:schedule.pdf') }) })
  expect(name).toContain(fileName(t('papers:schedule.title')))
  await page.getByRole('button', { name: t('portal:schedule.agree') }).click()
  await expect(page.getByText(t('portal:schedule.thanksAgreed'))).toBeVisible()
  await expectSoundPage(page)
  await page.getByRole('link', { name: t('portal:schedule.back') }).click()
}

async function readReport({ page, t }: Reading) {
  await page.getByRole('link', { name: t('portal:project.reportLine', { week: 1 }) }).click()
  await expect(page.getByRole('link', { name: t('portal:report.pdf') })).toBeVisible()
  await expectSoundPage(page)
  const name = await downloadPdf({ page, link: page.getByRole('link', { name: t('portal:report.pdf') }) })
  expect(name).toContain(fileName(t('papers:report.title')))
}

/** As names of files are written: plain small letters and hyphens. */
function fileName(title: string) {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/ł/g, 'l')
  return plain.toLowerCase().replace(/ /g, '-')
}

function escaped(text: string) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

import type { Browser, BrowserContext, Page } from '@playwright/test'
import { casts, type Person, type Teammate } from './cast.ts'
import { expect } from './rytm.ts'
import type { Step } from './steps/step.ts'
import { type Language, words } from './words.ts'

type Place = Pick<Step, 'page' | 'rytm'>

/** What a journey needs but is not about: said to the interface of Rytm as whoever is signed in on the page. */
export async function say<T = unknown>(
  { page, rytm }: Place,
  { path, body, method = 'POST' }: { path: string; body: object; method?: 'POST' | 'PATCH' },
): Promise<T> {
  const answer = await page.context().request.fetch(`${rytm.url}/api/${path}`, {
    method,
    data: body,
    headers: { origin: rytm.url },
  })
  const text = await answer.text()
  expect(answer.ok(), `${path}: ${text}`).toBe(true)
  return (text ? JSON.parse(text) : undefined) as T
}

/** The agency exists and its owner is signed in on the page. */
export async function foundAgency(step: Step, { language = 'pl' }: { language?: Language } = {}) {
  const { cast, rytm } = step
  const { email, password } = cast.owner
  const agency = { name: cast.agency, language, zone: 'Europe/Warsaw', country: 'PL' }
  await say(step, { path: 'first-run', body: { code: rytm.firstRunCode, agency, owner: cast.owner } })
  await say(step, { path: 'sessions', body: { email, password } })
}

/** Somebody comes by invitation and has a browser of their own. */
export async function join(
  step: Step,
  { browser, person, locale }: { browser: Browser; person: Teammate; locale: string },
): Promise<Step & { memberId: string; context: BrowserContext }> {
  const { name, email, role } = person
  const language = locale.slice(0, 2)
  await say(step, { path: 'invitations', body: { email, role, language } })
  const mail = await step.rytm.mailbox.mailTo(email)
  const token = /invitation\?token=([\w-]+)/.exec(mail.text ?? '')?.[1]
  const context = await browser.newContext({ locale, timezoneId: 'Europe/Warsaw' })
  const joined = { ...step, page: await context.newPage(), context }
  const body = { token, name, language, password: 'a first long password' }
  await say(joined, { path: 'invitation-acceptances', body })
  await step.rytm.setClock(joined.page)
  return { ...joined, memberId: await memberIdOn(joined) }
}

export async function memberIdOn({ page, rytm }: Place): Promise<string> {
  const answer = await page.context().request.get(`${rytm.url}/api/session`)
  return (await answer.json()).member.id
}

/** A running project since the morning, led by whoever is signed in on the page. */
export async function givenProject(
  step: Step,
  { mustBeHeard = false, startDate = '2026-03-02' } = {},
): Promise<{ projectId: string; commissioningId: string }> {
  const { cast } = step
  const client = await say<{ id: string }>(step, { path: 'clients', body: { name: cast.client } })
  const commissioningId = await addContact(step, { client, person: cast.commissioning })
  const contacts = [
    { contactId: commissioningId, roles: ['commissioning'] },
    {
      contactId: await addContact(step, { client, person: cast.decisionMaker }),
      roles: ['decision_maker'],
      mustBeHeard,
    },
  ]
  const body = {
    clientId: client.id,
    title: cast.project,
    contacts,
    requirements: [{ kind: 'must', text: cast.requirement }],
    startDate,
    plannedWeeks: 4,
    leadConsultantId: await memberIdOn(step),
    language: cast.commissioning.language,
  }
  const { id: projectId } = await say<{ id: string }>(step, { path: 'projects', body })
  await say(step, { path: `projects/${projectId}/status-changes`, body: { to: 'active' } })
  return { projectId, commissioningId }
}

/** What the client has in writing: the first version of the schedule, mailed. */
export async function givenSchedule(step: Step, { projectId }: { projectId: string }) {
  const path = `projects/${projectId}/schedule`
  await say(step, { path: `${path}/draft`, body: { kind: 'direct_search', weeks: 4 } })
  await say(step, { path: `${path}/publications`, body: {} })
  await step.rytm.mailbox.mailTo(step.cast.commissioning.email)
}

/** A Polish agency with one project since the morning, of which the client has the schedule. */
export async function givenPromisedProject(place: Place): Promise<{ step: Step; projectId: string }> {
  const step = { ...place, t: words('pl'), cast: casts.pl }
  await foundAgency(step)
  const { projectId } = await givenProject(step)
  await givenSchedule(step, { projectId })
  return { step, projectId }
}

async function addContact(step: Step, { client, person }: { client: { id: string }; person: Person }) {
  const { name, email, job, language } = person
  const body = { name, email, jobTitle: job, language, phone: '+48 600 000 000' }
  const { id } = await say<{ id: string }>(step, { path: `clients/${client.id}/contacts`, body })
  return id
}

/** Everybody's screens at another time. */
export async function moveAll(
  { rytm, pages }: { rytm: Step['rytm']; pages: readonly Page[] },
  instant: string,
) {
  await rytm.moveTo(instant)
  for (const page of pages) {
    await rytm.setClock(page)
    await page.reload()
  }
}

import { addActivity, publishSchedule } from '@rytm/contract/schedules.ts'
import type { ReportView } from '@rytm/contract/views/reportView.ts'
import { sampleReport } from '@rytm/documents/testing/sampleViews.ts'
import type { ContactRole } from '@rytm/domain/projects/visibility.ts'
import { and, desc, eq } from 'drizzle-orm'
import type { LightMyRequestResponse } from 'fastify'
import { simpleParser } from 'mailparser'
import { contacts } from '#modules/clients/clients.tables.ts'
import { mailWork } from '#modules/mail/mail.jobs.ts'
import { mailMessages } from '#modules/mail/mail.tables.ts'
import { portalCodeMailComposer } from '#modules/portal/portal.mail.ts'
import { projectContacts } from '#modules/projects/projects.brief.tables.ts'
import { weeklyReports } from '#modules/reports/reports.tables.ts'
import { toDate } from '#platform/clock/clock.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import { newId } from '#platform/ids/newId.ts'
import { performDue } from '#platform/jobs/claimedWork.ts'
import { createMailTransport } from '#platform/mail/transport.ts'
import { createAgency, type TestAgency } from './factories.ts'
import { createClientWithContacts, createProject, type TestClient } from './projectFactories.ts'
import { type TestApp, testSecretKey } from './testApp.ts'
import { requestOf } from './testEndpoint.ts'

const plainText = (html: string) =>
  html.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#x27;', "'")

/** The fields that a form of a page sends by itself. */
export function formIn({ html, action }: { html: string; action: string }) {
  const forms = [...html.matchAll(/<form[^>]* action="([^"]*)"[\s\S]*?<\/form>/g)]
  const [form, found = ''] = forms.find(([, target = '']) => plainText(target).split('?')[0] === action) ?? []
  if (!form) throw new Error(`no form for ${action}`)
  const hidden = form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)
  const fields = Object.fromEntries([...hidden].map(([, name, value]) => [name, plainText(value ?? '')]))
  return { url: plainText(found), fields: fields as Record<string, string> }
}

export type Browser = ReturnType<typeof openBrowser>

/** A browser without script: keeps cookies, fills forms in, does not follow on its own. */
export function openBrowser({ test }: { test: TestApp }) {
  const jar = new Map<string, string>()
  async function send(options: Parameters<TestApp['inject']>[0]): Promise<LightMyRequestResponse> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await test.inject({
      ...options,
      headers: { ...options.headers, ...(cookie && { cookie }) },
    })
    for (const { name, value, expires } of answer.cookies)
      if (expires && expires.getTime() === 0) jar.delete(name)
      else jar.set(name, encodeURIComponent(value))
    return answer
  }
  const get = (url: string, headers: Record<string, string> = {}) => send({ method: 'GET', url, headers })
  const post = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    send({
      method: 'POST',
      url,
      payload: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    })
  const submit = (page: LightMyRequestResponse, action: string, typed: Record<string, string> = {}) => {
    const { url, fields } = formIn({ html: page.body, action })
    return post(url, { ...fields, ...typed })
  }
  return { jar, get, post, submit }
}

/** Sends what is due and takes the code out of the letter that came last for the address. */
export async function mailedCode({
  test,
  agencyId,
  email,
}: {
  test: TestApp
  agencyId: TestAgency['agencyId']
  email: string
}) {
  await deliverMail({ test })
  const [mail] = await inAgency({ db: test.db, agencyId }, (tx) =>
    tx
      .select({ raw: mailMessages.raw })
      .from(mailMessages)
      .where(and(eq(mailMessages.kind, 'portal_code'), eq(mailMessages.toAddress, email)))
      .orderBy(desc(mailMessages.createdAt), desc(mailMessages.id))
      .limit(1),
  )
  if (!mail?.raw) return undefined
  const { text = '' } = await simpleParser(mail.raw)
  return /\b(\d{6})\b/.exec(text)?.[1]
}

export async function deliverMail({ test }: { test: TestApp }) {
  const { db, clock, log, config } = test
  const transport = createMailTransport({})
  const kind = mailWork({
    db,
    clock,
    log,
    transport,
    composers: { portal_code: portalCodeMailComposer({ secretKey: testSecretKey }) },
    publicUrl: config.publicUrl,
    mailFrom: 'Rytm <rytm@agency.test>',
  })
  await performDue({ kind, log })
}

/** A browser of somebody who went the whole way: address, letter, code. */
export async function signIn({ test, agencyId, email }: Parameters<typeof mailedCode>[0]) {
  const browser = openBrowser({ test })
  // So that the letter of this time is the last one.
  test.clock.advance({ seconds: 1 })
  const asked = await browser.submit(await browser.get('/c/sign-in'), '/c/sign-in', { email })
  const code = (await mailedCode({ test, agencyId, email })) ?? 'no code'
  const entered = await browser.submit(await browser.get(asked.headers.location ?? ''), '/c/code', { code })
  return { ...browser, code, entered }
}

/** A running project with a published schedule and two sent reports, the second newer. */
export async function givenOpenProject({
  test,
  agency,
  client,
  title = 'Kontroler finansowy',
}: {
  test: TestApp
  agency?: TestAgency
  client?: TestClient
  title?: string
}) {
  const own = agency ?? (await createAgency({ test }))
  const { member, headers } = own
  const given = client ?? (await createClientWithContacts({ test, member }))
  const { project, projectId } = await createProject({
    test,
    member,
    client: given,
    status: 'active',
    input: { title },
  })
  const call = (body: object) => ({ params: { projectId }, body })
  const activity = { date: '2026-01-08', title: 'Mapa rynku', owner: 'agency' }
  await test.inject(requestOf({ endpoint: addActivity, call: call(activity), headers }))
  await test.inject(requestOf({ endpoint: publishSchedule, call: call({}), headers }))
  const reportId = await insertSentReport({ test, agency: own, project })
  return { agency: own, client: given, projectId, portalId: project.portalId, reportId }
}

export type OpenProject = Awaited<ReturnType<typeof givenOpenProject>>

async function insertSentReport({
  test,
  agency: { agencyId, member },
  project,
}: {
  test: TestApp
  agency: TestAgency
  project: { id: string; portalId: string; title: string }
}) {
  const now = toDate(test.clock.now())
  const reportId = newId(test)
  const person = { kind: 'member', id: member.memberId } as const
  const { id: projectId, portalId, title } = project
  const head = { ...sampleReport.head, projectId, portalId, title, leadConsultant: person }
  const view: ReportView = { ...sampleReport, head, reportId, sentBy: person }
  const { isoYear, isoWeek, weekNumber, health } = view
  await inAgency({ db: test.db, agencyId }, (tx) =>
    tx.insert(weeklyReports).values({
      agencyId,
      id: reportId,
      projectId,
      isoYear,
      isoWeek,
      weekNumber,
      health,
      periodFrom: now,
      periodTo: now,
      dueAt: now,
      view,
      contentHash: 'of the test',
      sentAt: now,
      sentBy: member.memberId,
    }),
  )
  return reportId
}

/** One more person of the client in a project, with one role. */
export async function addContact({
  test,
  project: { agency, client, projectId },
  role,
  name = `Osoba ${role}`,
  email = `${role}-${newId(test)}@client.test`,
  language = 'pl',
}: {
  test: TestApp
  project: OpenProject
  role: ContactRole
  name?: string
  email?: string
  language?: 'pl' | 'en'
}) {
  const { agencyId } = agency
  const contactId = newId(test)
  const createdAt = toDate(test.clock.now())
  const { clientId } = client
  await inAgency({ db: test.db, agencyId }, async (tx) => {
    await tx.insert(contacts).values({ agencyId, id: contactId, clientId, name, email, language, createdAt })
    await tx.insert(projectContacts).values({ agencyId, projectId, contactId, role })
  })
  return { contactId, email }
}

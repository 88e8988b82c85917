import { listAudit } from '@rytm/contract/audit.ts'
import { addActivity, markScheduleHandover, publishSchedule } from '@rytm/contract/schedules.ts'
import { listTimeline, type TimelineRow } from '@rytm/contract/timeline.ts'
import { settleContest } from '@rytm/contract/touchpoints.ts'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { commitmentWork } from '#modules/commitments/commitments.jobs.ts'
import { commitments } from '#modules/commitments/commitments.tables.ts'
import { logTouchpoint } from '#modules/touchpoints/touchpoints.usecases.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import { performDue } from '#platform/jobs/claimedWork.ts'
import { givenActiveProject } from '#testing/commitmentFactories.ts'
import { createAgency } from '#testing/factories.ts'
import { send } from '#testing/persons.ts'
import {
  addContact,
  type Browser,
  formIn,
  type OpenProject,
  openBrowser,
  signIn,
} from '#testing/portalFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'

let test: TestApp
let given: Awaited<ReturnType<typeof givenListedCall>>
beforeAll(async () => {
  test = await createTestApp()
})
beforeEach(async () => {
  test.clock.set('2026-01-07T09:00:00Z')
  given = await givenListedCall()
})
afterAll(() => test.close())

/** A running project whose schedule the client has, and a call of this week that is listed as kept. */
async function givenListedCall() {
  const agency = await createAgency({ test })
  const { headers, member } = agency
  const { projectId, project, clientId, contactIds } = await givenActiveProject({ test, by: agency })
  const params = { projectId }
  const body = { date: '2026-01-08', title: 'Mapa rynku', owner: 'agency' }
  await send(test, addActivity, { headers, call: { params, body } })
  const published = await send(test, publishSchedule, { headers, call: { params, body: {} } })
  const versionId = published.json().versions[0].id as string
  const handover = { params: { projectId, versionId }, body: { contactId: contactIds.commissioning } }
  await send(test, markScheduleHandover, { headers, call: handover })
  const { portalId } = project
  const open: OpenProject = { agency, projectId, portalId, client: { clientId, contactIds }, reportId: '' }
  test.clock.set('2026-01-07T10:00:00Z')
  const { id: touchpointId } = await logCall({ member, projectId, contactId: contactIds.commissioning })
  const email = `commissioning-${contactIds.commissioning}@client.test`
  const client = await signIn({ test, agencyId: agency.agencyId, email })
  return { ...open, open, home: `/c/p/${portalId}`, contactIds, touchpointId, client }
}

function logCall({
  member,
  ...rest
}: {
  member: OpenProject['agency']['member']
  projectId: string
  contactId: string
}) {
  const { projectId, contactId } = rest
  const reached = { channel: 'call', outcome: 'reached' } as const
  const input = { projectIds: [projectId], contactId, ...reached }
  return logTouchpoint({ input, member, db: test.db, clock: test.clock })
}

async function givenColleague(role: 'decision_maker' | 'interviewer', project = given.open) {
  const { email } = await addContact({ test, project, role })
  return signIn({ test, agencyId: project.agency.agencyId, email })
}

const linkIn = (html: string) => /href="(\/c\/p\/[\w-]+\/calls\/[\w-]+)"/.exec(html)?.[1]
const linkOf = async (browser: Browser) => linkIn((await browser.get(given.home)).body) ?? 'no link'

/** The way of somebody who reads: from the line to the form to the answer. */
async function contest({ browser = given.client, text = '' }: { browser?: Browser; text?: string } = {}) {
  const link = await linkOf(browser)
  return browser.submit(await browser.get(link), link, { text })
}

const stateOf = async ({ projectId, agency }: OpenProject = given.open) => {
  const rows = await inAgency({ db: test.db, agencyId: agency.agencyId }, (tx) =>
    tx
      .select({ status: commitments.status, dueAt: commitments.dueAt })
      .from(commitments)
      .where(and(eq(commitments.projectId, projectId), eq(commitments.kind, 'weekly_call')))
      .orderBy(commitments.dueAt),
  )
  return rows[0]?.status
}

const timelineOf = async () => {
  const call = { params: { projectId: given.projectId } }
  const answer = await send(test, listTimeline, { headers: given.agency.headers, call })
  return answer.json<{ items: TimelineRow[] }>().items
}

const settle = () =>
  send(test, settleContest, {
    headers: given.agency.headers,
    call: { params: { touchpointId: given.touchpointId }, body: { note: 'Jest nagranie rozmowy.' } },
  })

const sweep = async () => {
  const kind = commitmentWork({ db: test.db, clock: test.clock })
  while ((await performDue({ kind, log: test.log })) > 0);
}

describe('a listed call', () => {
  it('is contested from the page without script, and keeps nothing from then on', async () => {
    expect(await stateOf()).toBe('kept')
    const answer = await contest({ text: 'Byłem wtedy w samolocie.' })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `${given.home}#owed`])
    expect(await stateOf()).toBe('open')
    const page = (await given.client.get(given.home)).body
    expect(page).toContain('Dziękujemy. Zgłoszenie jest zapisane')
    expect(page).toContain('Zgłosili Państwo, że tej rozmowy nie było')
    expect(linkIn(page)).toBeUndefined()
    expect((await given.client.get(given.home)).body).not.toContain('Dziękujemy')
  })

  it('shows the client nothing from inside the agency', async () => {
    const page = (await given.client.get(given.home)).body
    expect(page).toContain('Nie było takiej rozmowy')
    expect(page).not.toContain(given.touchpointId)
    await contest()
    expect((await given.client.get(given.home)).body).not.toContain(given.touchpointId)
  })

  it('is contested once, however often the form is sent', async () => {
    const link = await linkOf(given.client)
    const form = await given.client.get(link)
    for (let times = 0; times < 2; times += 1)
      expect((await given.client.submit(form, link)).statusCode).toBe(303)
    expect((await timelineOf()).filter(({ kind }) => kind === 'touchpoint_contested')).toHaveLength(1)
    expect((await given.client.get(link)).headers.location).toBe(`${given.home}#owed`)
  })

  it('does not take another call of the same week with it', async () => {
    const link = await linkOf(given.client)
    const form = await given.client.get(link)
    test.clock.advance({ hours: 2 })
    await logCall({ ...given, member: given.agency.member, contactId: given.contactIds.commissioning })
    await given.client.submit(form, link)
    await given.client.submit(form, link)
    expect(await stateOf()).toBe('kept')
  })

  it('was missed once the week is over, and is kept again when the agency has settled it', async () => {
    await contest()
    test.clock.set('2026-01-12T08:00:00Z')
    await sweep()
    expect(await stateOf()).toBe('missed')
    expect((await settle()).statusCode).toBe(204)
    expect(await stateOf()).toBe('kept')
    const page = (await given.client.get(given.home)).body
    expect(page).toContain('rozmowa znów się liczy')
    expect(page).not.toContain('Jest nagranie rozmowy.')
    expect(linkIn(page)).toBeUndefined()
    expect((await settle()).json().code).toBe('touchpoints.not_contested')
  })

  it('is missed at once where its week was over', async () => {
    test.clock.set('2026-01-12T08:00:00Z')
    await sweep()
    expect(await stateOf()).toBe('kept')
    await contest()
    expect(await stateOf()).toBe('missed')
  })

  it('cannot be contested after eight weeks', async () => {
    const link = await linkOf(given.client)
    const form = await given.client.get(link)
    test.clock.set('2026-03-04T10:00:00Z')
    expect((await given.client.get(link)).statusCode).toBe(200)
    test.clock.set('2026-03-04T10:00:01Z')
    expect((await given.client.get(link)).statusCode).toBe(404)
    expect((await given.client.submit(form, link)).statusCode).toBe(404)
  })

  it('comes back with what was typed where that is too long', async () => {
    const answer = await contest({ text: 'ą'.repeat(2001) })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Tekst jest za długi')
    expect(await stateOf()).toBe('kept')
  })
})

describe('taking it back', () => {
  const takeBack = async (browser: Browser) => {
    const page = await given.client.get(given.home)
    const action = /action="([^"]*\/withdrawal)"/.exec(page.body)?.[1] ?? 'no form'
    const { fields } = formIn({ html: (await browser.get('/c')).body, action: '/c/language' })
    return browser.post(action, fields)
  }

  it('makes the call count again, and it can be contested anew', async () => {
    await contest()
    expect((await takeBack(given.client)).headers.location).toBe(`${given.home}#owed`)
    expect(await stateOf()).toBe('kept')
    const rows = (await timelineOf()).filter(({ kind }) => kind === 'touchpoint_contested')
    expect(rows.map(({ withdrawn }) => withdrawn)).toEqual([true])
    expect((await contest()).statusCode).toBe(303)
    expect(await stateOf()).toBe('open')
  })

  it('is for whoever said it', async () => {
    await contest()
    const colleague = await givenColleague('decision_maker')
    expect((await colleague.get(given.home)).body).toContain('Inna osoba z Państwa firmy zgłosiła')
    expect((await takeBack(colleague)).statusCode).toBe(404)
    expect(await stateOf()).toBe('open')
  })

  it('is too late when the agency has settled it', async () => {
    await contest()
    const page = await given.client.get(given.home)
    await settle()
    const action = /action="([^"]*\/withdrawal)"/.exec(page.body)?.[1] ?? 'no form'
    expect((await given.client.submit(page, action)).statusCode).toBe(404)
  })
})

describe('who cannot contest', () => {
  it('is a stranger, and a form without its token', async () => {
    const link = await linkOf(given.client)
    expect((await openBrowser({ test }).get(link)).statusCode).toBe(401)
    expect((await given.client.post(link, { text: '' })).statusCode).toBe(403)
    expect(await stateOf()).toBe('kept')
  })

  it('is a contact without the progress, and one of another project', async () => {
    const link = await linkOf(given.client)
    const foreign = await givenListedCall()
    const interviewer = await givenColleague('interviewer')
    for (const browser of [interviewer, foreign.client]) {
      const { fields } = formIn({ html: (await browser.get('/c')).body, action: '/c/language' })
      expect((await browser.get(link)).statusCode).toBe(404)
      expect((await browser.post(link, fields)).statusCode).toBe(404)
    }
    expect(await stateOf()).toBe('kept')
  })

  it.each(['kickoff_call', 'weekly_report', 'weekly_call', 'x'])(
    'is nobody, for %s that is no line',
    async (kind) => {
      const url = `${given.home}/calls/${kind}-1767974400001-1767780000000`
      expect((await given.client.get(url)).statusCode).toBe(404)
    },
  )
})

it('the agency reads it in the timeline, at the call and by itself', async () => {
  await contest({ text: 'Byłem wtedy w samolocie.' })
  const of = async (kind: string) => (await timelineOf()).find((row) => row.kind === kind)
  expect((await of('touchpoint'))?.fact).toMatchObject({ contested: true })
  expect(await of('touchpoint_contested')).toMatchObject({
    actor: { who: 'contact' },
    fact: { touchpointId: given.touchpointId, text: 'Byłem wtedy w samolocie.', settlement: null },
  })
  await settle()
  expect((await of('touchpoint'))?.fact).toMatchObject({ contested: false })
  expect((await of('touchpoint_contested'))?.fact).toMatchObject({
    settlement: { note: 'Jest nagranie rozmowy.' },
  })
})

it('what the agency found out stands at the call, and in no entry that nobody can be taken out of', async () => {
  await contest()
  expect((await settle()).statusCode).toBe(204)
  const audit = (await send(test, listAudit, { headers: given.agency.headers })).body
  expect(audit).toContain('touchpoints.contest_settled')
  expect(audit).not.toContain('Jest nagranie rozmowy.')
})

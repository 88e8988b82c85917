import { changeStatus } from '@rytm/contract/projects.status.ts'
import { getClosingDraft, saveClosingParts, startClosingReport } from '@rytm/contract/reports.closing.ts'
import { sendClosingReport } from '@rytm/contract/reports.closingSent.ts'
import { addActivity, markScheduleHandover, publishSchedule } from '@rytm/contract/schedules.ts'
import { logTouchpoint } from '@rytm/contract/touchpoints.ts'
import type { ClosingReportView } from '@rytm/contract/views/closingReportView.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ClaimedMail } from '#modules/mail/mail.types.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import { closingParts, givenClosed, givenClosingDraft, givenReadyClosing } from '#testing/closingFactories.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { send } from '#testing/persons.ts'
import { createProject } from '#testing/projectFactories.ts'
import { internal, seedCandidacy, seedWork } from '#testing/reportFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { closingMailComposer } from './reports.closing.mail.ts'
import { getSentClosing } from './reports.closingSent.queries.ts'
import { previewReport } from './reports.drafts.queries.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())
beforeEach(() => test.clock.set('2026-01-07T09:00:00Z'))

const sentView = async ({ member }: TestAgency, params: { projectId: string; closingReportId: string }) =>
  (await getSentClosing({ ...params, member, db: test.db })).view

describe('the facts of an end', () => {
  it('are the totals, without anything internal', async () => {
    const agency = await createAgency({ test })
    const ready = await givenReadyClosing({ test, agency })
    const { projectId, clientId, params, revision } = ready
    const seed = { test, member: agency.member, projectId, clientId }
    await seedWork({ ...seed, occurredOn: '2026-01-06', companiesMapped: 12, approached: 40 })
    for (let n = 0; n < 4; n += 1) await seedCandidacy({ ...seed, stage: 'answered', reason: 'pay' })
    await seedCandidacy({ ...seed, stage: 'presented', reason: 'place' })
    await send(test, sendClosingReport, { call: { params, body: { revision } }, headers: agency.headers })
    const view: ClosingReportView = await sentView(agency, params)
    expect(view.activity).toEqual({
      companiesMapped: 12,
      approaches: 40,
      conversations: 5,
      clientConversations: 1,
      reports: 0,
    })
    // One person ended for another reason: that would be somebody.
    expect(view.evidence).toMatchObject({ reasons: [{ code: 'pay', n: 4 }], otherReasons: 0 })
    expect(JSON.stringify(view)).not.toContain(internal)
  })

  it('are not told with the name of a candidate', async () => {
    const agency = await createAgency({ test })
    const parts = { whatWasDone: 'Rozmawiała z nami Zofia Łąkowa.' }
    const { params, projectId, revision } = await givenReadyClosing({ test, agency, parts })
    await seedCandidacy({ test, member: agency.member, projectId, stage: 'qualified', name: 'Zofia Łąkowa' })
    const call = { params, body: { revision } }
    const answer = await send(test, sendClosingReport, { call, headers: agency.headers })
    expect(answer.json()).toMatchObject({
      code: 'reports.names_candidates',
      params: { fields: ['whatWasDone'] },
    })
  })

  it('stand in the next report of a project that was opened again, until more than one person came', async () => {
    const agency = await createAgency({ test })
    const { headers, member } = agency
    const parts = { result: 'filled' }
    const { params, projectId, revision } = await givenReadyClosing({ test, agency, parts })
    const seed = { test, member, projectId, stage: 'answered', reason: 'pay' } as const
    for (let n = 0; n < 3; n += 1) await seedCandidacy(seed)
    await send(test, sendClosingReport, { call: { params, body: { revision } }, headers })
    test.clock.set('2026-01-08T09:00:00Z')
    const body = { to: 'active', reason: 'Wycofanie', targetDate: '2026-03-27' }
    await send(test, changeStatus, { call: { params, body }, headers })
    await seedCandidacy(seed)
    const view = await previewReport({ projectId, member, db: test.db, clock: test.clock })
    expect(view.evidence.reasons).toEqual([{ code: 'pay', n: 3 }])
    expect(view.periodFrom).toBe('2026-01-07T09:00:00Z')
  })
})

describe('what was owed in writing', () => {
  async function givenScheduleHandedOver(agency: TestAgency) {
    const { member, headers } = agency
    const project = await createProject({ test, member })
    const { projectId, contactIds } = project
    await send(test, changeStatus, { call: { params: { projectId }, body: { to: 'active' } }, headers })
    const activity = { title: 'Rozmowa startowa', date: '2026-01-08', owner: 'agency' }
    await send(test, addActivity, { call: { params: { projectId }, body: activity }, headers })
    const published = await send(test, publishSchedule, {
      call: { params: { projectId }, body: {} },
      headers,
    })
    const versionId = published.json().versions[0].id
    const handover = { params: { projectId, versionId }, body: { contactId: contactIds.commissioning } }
    await send(test, markScheduleHandover, { call: handover, headers })
    return project
  }

  it('is told in the report of its week, kept or not', async () => {
    const agency = await createAgency({ test })
    const { projectId, contactIds } = await givenScheduleHandedOver(agency)
    const call = {
      projectIds: [projectId],
      contactId: contactIds.commissioning,
      channel: 'call',
      outcome: 'reached',
    }
    await send(test, logTouchpoint, { call: { body: call }, headers: agency.headers })
    test.clock.set('2026-01-09T14:00:00Z')
    const { owed } = await previewReport({ projectId, member: agency.member, db: test.db, clock: test.clock })
    expect(owed.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'weekly_report waiting',
      'schedule kept',
      'weekly_call kept',
    ])
  })

  it('ends with the closing report, which is kept by being sent', async () => {
    const agency = await createAgency({ test })
    const { projectId } = await givenScheduleHandedOver(agency)
    const { headers } = agency
    const body = { to: 'closing', reason: 'Koniec' }
    test.clock.advance({ hours: 1 })
    await send(test, changeStatus, { call: { params: { projectId }, body }, headers })
    const closing = async () =>
      (await send(test, getClosingDraft, { call: { params: { projectId } }, headers })).json()
    const own = ({ owed }: Pick<ClosingReportView, 'owed'>) =>
      owed.find(({ kind }) => kind === 'closing_report')
    expect(own((await closing()).view)).toMatchObject({ state: 'waiting', doneAt: null })
    const start = await send(test, startClosingReport, { call: { params: { projectId } }, headers })
    const params = { projectId, closingReportId: start.json().reportId }
    const written = { ...closingParts, revision: 1 }
    await send(test, saveClosingParts, { call: { params, body: written }, headers })
    await send(test, sendClosingReport, { call: { params, body: { revision: 2 } }, headers })
    expect(own(await sentView(agency, params))).toMatchObject({
      state: 'kept',
      doneAt: '2026-01-07T10:00:00Z',
    })
  })

  it('is not told before anything was given in writing', async () => {
    const agency = await createAgency({ test })
    const { projectId } = await givenClosingDraft({ test, agency })
    const draft = await send(test, getClosingDraft, {
      call: { params: { projectId } },
      headers: agency.headers,
    })
    expect(draft.json().view.owed).toEqual([])
  })
})

describe('its mail', () => {
  it('brings a link and the PDF, and accepted it is handed over', async () => {
    const agency = await createAgency({ test })
    const { params, projectId, closingReportId, contactIds } = await givenClosed({ test, agency })
    const { head } = await sentView(agency, params)
    const mail = claimed({ agency, projectId, closingReportId, contactId: contactIds.commissioning })
    const input = { mail, clock: test.clock, publicUrl: 'https://rytm.test' }
    const composed = await inAgency({ db: test.db, agencyId: agency.agencyId }, (tx) =>
      closingMailComposer.compose({ ...input, tx }),
    )
    expect(composed?.html).toContain(
      `https://rytm.test/c/p/${head.portalId}/closing-reports/${closingReportId}`,
    )
    expect(composed?.attachments).toMatchObject([{ contentType: 'application/pdf' }])
    await inAgency({ db: test.db, agencyId: agency.agencyId }, async (tx) =>
      closingMailComposer.accepted?.({ mail, at: test.clock.now(), tx, clock: test.clock }),
    )
    const { report } = await getSentClosing({ ...params, member: agency.member, db: test.db })
    expect(report.recipients.find(({ handover }) => handover)).toMatchObject({ handover: { how: 'smtp' } })
  })

  it('does not go to a contact of another project', async () => {
    const agency = await createAgency({ test })
    const { projectId, closingReportId } = await givenClosed({ test, agency })
    const other = await createProject({ test, member: agency.member })
    const mail = claimed({ agency, projectId, closingReportId, contactId: other.contactIds.commissioning })
    const composed = await inAgency({ db: test.db, agencyId: agency.agencyId }, (tx) =>
      closingMailComposer.compose({ mail, tx, clock: test.clock, publicUrl: 'https://rytm.test' }),
    )
    expect(composed).toBeNull()
  })
})

function claimed({
  agency,
  projectId,
  closingReportId,
  contactId,
}: {
  agency: TestAgency
  projectId: string
  closingReportId: string
  contactId: string
}): ClaimedMail {
  return {
    agencyId: agency.member.agencyId,
    id: closingReportId,
    kind: 'closing_report',
    payload: { reportId: closingReportId },
    contactId,
    memberId: null,
    invitationId: null,
    projectId,
    messageId: '<x@rytm>',
    attempts: 1,
  }
}

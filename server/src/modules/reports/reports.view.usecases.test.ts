import type { ReportView } from '@rytm/contract/views/reportView.ts'
import { eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { contacts } from '#modules/clients/clients.tables.ts'
import type { ClaimedMail } from '#modules/mail/mail.types.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { createAgency } from '#testing/factories.ts'
import { createProject } from '#testing/projectFactories.ts'
import { internal, seedCandidacy, seedWork } from '#testing/reportFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { previewReport } from './reports.drafts.queries.ts'
import { reportMailComposer } from './reports.mail.ts'
import { sendReport } from './reports.sending.usecases.ts'
import { getSentReport, loadSentReport } from './reports.sent.queries.ts'
import { weeklyReports } from './reports.tables.ts'
import { saveReportParts, startReport } from './reports.usecases.ts'

const friday = '2026-01-09T14:00:00Z'
let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())
beforeEach(() => test.clock.set('2026-01-07T09:00:00Z'))

async function givenProject() {
  const { member } = await createAgency({ test })
  const project = await createProject({ test, member, status: 'active' })
  const seed = { test, member, projectId: project.projectId, clientId: project.clientId }
  return { ...project, member, seed }
}

const human = {
  health: 'on_track' as const,
  healthSentence: 'Zgodnie z planem.',
  whatChanged: 'Rozmawiamy.',
  whatDidNotWork: '',
  needs: [],
}

async function send({
  member,
  projectId,
  week = '2026-W02',
}: {
  member: Member
  projectId: string
  week?: string
}) {
  const started = await startReport({ projectId, week, member, ...test })
  const { reportId } = started
  const input = { ...human, revision: started.revision }
  const { revision } = await saveReportParts({ projectId, reportId, input, member, ...test })
  await sendReport({ projectId, reportId, input: { revision }, member, ...test })
  return (await getSentReport({ projectId, reportId, member, ...test })).view
}

const row = (view: Pick<ReportView, 'funnel'>, stage: string) =>
  view.funnel.find((candidate) => candidate.stage === stage)

describe('the view of a week', () => {
  it('never carries what is internal', async () => {
    const { member, projectId, seed } = await givenProject()
    const stage = fc.constantFrom('answered', 'qualified', 'presented', 'client_interview', 'accepted')
    const reason = fc.option(fc.constantFrom('pay', 'place', 'not_interested'), { nil: undefined })
    const facts = fc.record({ stage, reason, expects: fc.option(fc.integer({ min: 1, max: 3_000_000 })) })
    for (const { expects, ...fact } of fc.sample(facts as fc.Arbitrary<never>, { numRuns: 40, seed: 7 }) as {
      stage: 'answered'
      reason: 'pay'
      expects: number | null
    }[])
      await seedCandidacy({ ...seed, ...fact, ...(expects && { expects }) })
    await seedWork({
      ...seed,
      occurredOn: '2026-01-06',
      textForClient: 'Rozmowy z ośmioma osobami',
      toldClient: 'Omówiliśmy widełki',
    })
    test.clock.set(friday)
    const view = await send({ member, projectId })
    expect(JSON.stringify(view)).not.toContain(internal)
    expect(view.activity.workDone).toEqual([
      { date: '2026-01-06', text: 'Rozmowy z ośmioma osobami' },
      { date: '2026-01-07', text: 'Omówiliśmy widełki' },
    ])
    expect(view.candidates.length).toBeGreaterThan(0)
  })

  it('says the same numbers everywhere, and this week plus before is the total', async () => {
    const { member, projectId, seed } = await givenProject()
    await seedWork({ ...seed, occurredOn: '2026-01-07', companiesMapped: 12, approached: 40 })
    for (let n = 0; n < 4; n += 1) await seedCandidacy({ ...seed, stage: 'answered' })
    test.clock.set(friday)
    const first = await send({ member, projectId })
    expect(row(first, 'contacted')).toMatchObject({ week: 40, total: 40 })
    expect(first.activity).toMatchObject({
      companiesMapped: { week: 12, total: 12 },
      approaches: { week: 40, total: 40 },
      conversations: { week: 4, total: 4 },
    })
    test.clock.set('2026-01-12T09:00:00Z')
    await seedWork({ ...seed, occurredOn: '2026-01-08', companiesMapped: 3, approached: 7 })
    await seedCandidacy({ ...seed, stage: 'qualified' })
    test.clock.set('2026-01-16T14:00:00Z')
    const second = await send({ member, projectId, week: '2026-W03' })
    expect(second.periodFrom).toBe(first.periodTo)
    expect(second.activity).toMatchObject({
      companiesMapped: { week: 3, total: 15 },
      approaches: { week: 7, total: 47 },
      conversations: { week: 1, total: 5 },
    })
    expect(second.candidates).toMatchObject([{ stage: 'qualified', daysInStage: 4 }])
  })

  it('shows reasons and expectations only where they point at nobody', async () => {
    const { member, projectId, seed } = await givenProject()
    for (let n = 0; n < 4; n += 1)
      await seedCandidacy({ ...seed, stage: 'answered', reason: 'pay', expects: 2_000_000 + n * 100_000 })
    await seedCandidacy({ ...seed, stage: 'presented', reason: 'pay' })
    await seedCandidacy({ ...seed, stage: 'answered', reason: 'place' })
    test.clock.set(friday)
    const view = await previewReport({ projectId, member, ...test })
    expect(view.evidence).toMatchObject({
      reasons: [{ code: 'pay', n: 5 }],
      otherReasons: 0,
      expectations: [],
    })
    // 4 of 5 were not put forward: the fifth would be recognised.
    expect(view.notPutForward).toEqual([])
    await seedCandidacy({ ...seed, stage: 'answered', expects: 2_500_000 })
    const later = await previewReport({ projectId, member, ...test })
    expect(later.evidence.expectations).toMatchObject([{ n: 5, medianMinor: 2_200_000 }])
  })

  it('does not change by one person from report to report', async () => {
    const { member, projectId, seed } = await givenProject()
    for (let n = 0; n < 3; n += 1) await seedCandidacy({ ...seed, stage: 'answered', reason: 'pay' })
    test.clock.set(friday)
    await send({ member, projectId })
    test.clock.set('2026-01-14T09:00:00Z')
    await seedCandidacy({ ...seed, stage: 'answered', reason: 'pay' })
    test.clock.set('2026-01-16T14:00:00Z')
    const second = await previewReport({ projectId, member, ...test })
    expect(second.evidence.reasons).toEqual([{ code: 'pay', n: 3 }])
  })

  it('is not sent with the name of a candidate in it', async () => {
    const { member, projectId, seed } = await givenProject()
    await seedCandidacy({ ...seed, stage: 'qualified', name: 'Zofia Łąkowa' })
    test.clock.set(friday)
    const { reportId, revision } = await startReport({ projectId, week: '2026-W02', member, ...test })
    const input = { ...human, whatChanged: 'Rozmawiała z nami zofia  łąkowa.', revision }
    const saved = await saveReportParts({ projectId, reportId, input, member, ...test })
    expect(saved.namesIn).toEqual(['whatChanged'])
    await expect(
      sendReport({ projectId, reportId, input: { revision: saved.revision }, member, ...test }),
    ).rejects.toMatchObject({ code: 'reports.names_candidates', params: { fields: ['whatChanged'] } })
  })
})

describe('a sent report', () => {
  it('does not change in the database, not even by a statement', async () => {
    const { member, projectId } = await givenProject()
    test.clock.set(friday)
    const { reportId } = await send({ member, projectId })
    const attempts = [
      sql`update weekly_reports set what_changed = 'x' where id = ${reportId}`,
      sql`update weekly_reports set sent_at = null where id = ${reportId}`,
      sql`delete from weekly_reports where id = ${reportId}`,
    ]
    for (const statement of attempts)
      await expect(
        inAgency({ db: test.db, agencyId: member.agencyId }, (tx) => tx.execute(statement)),
      ).rejects.toMatchObject({ cause: { code: '23000' } })
  })

  it('goes along with its project', async () => {
    const { member, projectId } = await givenProject()
    test.clock.set(friday)
    const { reportId } = await send({ member, projectId })
    const left = await inAgency({ db: test.db, agencyId: member.agencyId }, async (tx) => {
      await tx.execute(sql`delete from projects where id = ${projectId}`)
      return tx.select({ id: weeklyReports.id }).from(weeklyReports).where(eq(weeklyReports.id, reportId))
    })
    expect(left).toEqual([])
  })

  it('is mailed with a link and a PDF, and accepted it is handed over', async () => {
    const { member, projectId, contactIds } = await givenProject()
    test.clock.set(friday)
    const { reportId, head } = await send({ member, projectId })
    const mail = claimed({ member, projectId, reportId, contactId: contactIds.commissioning })
    const input = { mail, clock: test.clock, publicUrl: 'https://rytm.test' }
    const composed = await inAgency({ db: test.db, agencyId: member.agencyId }, (tx) =>
      reportMailComposer.compose({ ...input, tx }),
    )
    expect(composed?.html).toContain(`https://rytm.test/c/p/${head.portalId}/reports/${reportId}`)
    expect(composed?.attachments).toMatchObject([{ contentType: 'application/pdf' }])
    expect(composed?.replyTo).toMatchObject({ address: member.email })
    await inAgency({ db: test.db, agencyId: member.agencyId }, async (tx) =>
      reportMailComposer.accepted?.({ mail, at: test.clock.now(), tx, clock: test.clock }),
    )
    const { report } = await getSentReport({ projectId, reportId, member, ...test })
    expect(report.recipients.find(({ handover }) => handover)).toMatchObject({ handover: { how: 'smtp' } })
  })

  it('is not mailed to somebody who was erased meanwhile', async () => {
    const { member, projectId, contactIds } = await givenProject()
    test.clock.set(friday)
    const { reportId } = await send({ member, projectId })
    const mail = claimed({ member, projectId, reportId, contactId: contactIds.commissioning })
    const composed = await inAgency({ db: test.db, agencyId: member.agencyId }, async (tx) => {
      await tx.update(contacts).set({ email: null }).where(eq(contacts.id, contactIds.commissioning))
      return reportMailComposer.compose({ mail, tx, clock: test.clock, publicUrl: 'https://rytm.test' })
    })
    expect(composed).toBeNull()
  })

  it('is not there for another agency', async () => {
    const { member, projectId } = await givenProject()
    const other = await givenProject()
    test.clock.set(friday)
    const { reportId } = await send({ member, projectId })
    const { agencyId } = other.member
    const found = await inAgency({ db: test.db, agencyId }, (tx) =>
      loadSentReport({ agencyId, reportId, tx }),
    )
    expect(found).toBeUndefined()
  })
})

function claimed({
  member,
  projectId,
  reportId,
  contactId,
}: {
  member: Member
  projectId: string
  reportId: string
  contactId: string
}): ClaimedMail {
  return {
    agencyId: member.agencyId,
    id: reportId,
    kind: 'weekly_report',
    payload: { reportIds: [reportId], gathers: false },
    contactId,
    memberId: null,
    invitationId: null,
    projectId,
    messageId: '<x@rytm>',
    attempts: 1,
  }
}

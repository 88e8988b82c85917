import { deriveCommitments } from '@rytm/domain/commitments/deriveCommitments.ts'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test as it } from 'vitest'
import { commitmentWork } from '#modules/commitments/commitments.jobs.ts'
import { loadProjectState } from '#modules/commitments/commitments.state.queries.ts'
import { commitments, projectClocks } from '#modules/commitments/commitments.tables.ts'
import { mailMessages } from '#modules/mail/mail.tables.ts'
import { noticeWork } from '#modules/notices/notices.jobs.ts'
import { notices } from '#modules/notices/notices.tables.ts'
import { changeStatus } from '#modules/projects/projects.status.usecases.ts'
import { logTouchpoint } from '#modules/touchpoints/touchpoints.usecases.ts'
import { toInstant } from '#platform/clock/clock.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import { performDue } from '#platform/jobs/claimedWork.ts'
import { createAgency, createMember, type TestAgency, type TestMember } from '#testing/factories.ts'
import { createClientWithContacts, createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'

/** The whole is SIMULATION_PROJECTS=200 SIMULATION_WEEKS=8; a run of the tests takes a small one. */
const projectCount = Number(process.env.SIMULATION_PROJECTS ?? 5)
const weeks = Number(process.env.SIMULATION_WEEKS ?? 3)
const firstMonday = Temporal.PlainDate.from('2026-03-02')
/** Nobody is told anything on a day off: what became silent before it is told in the digest after it. */
const easterMonday = Temporal.PlainDate.from('2026-04-06')
const hours = ['08:31', '09:05', '12:00', '16:01', '17:01']

type Project = Awaited<ReturnType<typeof createProject>>

let test: TestApp
let owner: TestAgency
let manager: TestMember
let consultants: TestMember[]
let projects: Project[]
const random = randomFrom(20260302)

beforeAll(async () => {
  test = await createTestApp()
  owner = await createAgency({ test })
  manager = await createMember({ test, agencyId: owner.agencyId, role: 'manager' })
  consultants = await Promise.all([0, 1, 2, 3].map(() => createMember({ test, agencyId: owner.agencyId })))
})
afterAll(() => test.close())

it('tells every miss and every silence once, whatever happens to the worker', {
  timeout: 120_000 + projectCount * weeks * 2_000,
}, async () => {
  test.clock.set(at(firstMonday, '09:00').toString())
  await startProjects()
  for (let day = 0; day < weeks * 7; day++) await liveDay(firstMonday.add({ days: day }))
  test.clock.set(at(firstMonday.add({ weeks }), '09:05').toString())
  await workUntilNothingIsDue({ dying: false })
  await expectStoredToBeDerived()
  await expectEveryMissToldOnce()
  await expectEveryMailOnce()
})

async function startProjects() {
  const client = await createClientWithContacts({ test, member: owner.member })
  projects = []
  for (let index = 0; index < projectCount; index++) {
    const lead = pick(consultants).member
    const startDate = firstMonday.add({ days: index % 5 }).toString()
    const input = { leadConsultantId: lead.memberId, startDate, plannedWeeks: 4 + (index % 5) }
    const project = await createProject({ test, member: lead, client, input })
    projects.push(project)
    await changeStatus({ projectId: project.projectId, input: { to: 'active' }, ...by(lead) })
  }
}

async function liveDay(date: Temporal.PlainDate) {
  for (const hour of hours) {
    test.clock.set(at(date, hour).toString())
    if (date.dayOfWeek <= 5) await somethingHappens()
    await Promise.all([workUntilNothingIsDue({ dying: true }), workUntilNothingIsDue({ dying: true })])
    await workUntilNothingIsDue({ dying: false })
    if (hour === '09:05' && date.dayOfWeek <= 5 && !date.equals(easterMonday)) await expectNoSilenceUnknown()
  }
}

/** Some consultants call, some write, some write down late what they did, some clients wait or stop a project. */
async function somethingHappens() {
  for (const project of projects) {
    const chance = random()
    if (chance < 0.05) await touch(project, { channel: 'call', outcome: 'reached' })
    else if (chance < 0.07) await touch(project, { channel: 'call', outcome: 'no_answer' })
    else if (chance < 0.09) await touch(project, { channel: 'message', outcome: 'sent' })
    else if (chance < 0.11)
      await touch(project, { channel: 'message', direction: 'inbound', outcome: 'sent' })
    else if (chance < 0.13) await touch(project, { channel: 'call', outcome: 'reached', daysAgo: 3 })
    else if (chance < 0.135) await holdOrResume(project)
  }
}

interface Touch {
  channel: 'call' | 'message'
  outcome: 'reached' | 'no_answer' | 'sent'
  direction?: 'inbound' | 'outbound'
  daysAgo?: number
}

async function touch(project: Project, { daysAgo = 0, ...how }: Touch) {
  const occurredAt = test.clock.now().subtract({ hours: 24 * daysAgo })
  const input = {
    projectIds: [project.projectId],
    contactId: project.contactIds.commissioning,
    occurredAt: occurredAt.toString(),
    ...how,
  }
  await logTouchpoint({ input, ...by(pick(consultants).member) })
}

const onHold = new Set<string>()

async function holdOrResume({ projectId, contactIds }: Project) {
  const held = onHold.delete(projectId)
  if (!held) onHold.add(projectId)
  const reviewDate = test.clock
    .now()
    .toZonedDateTimeISO('Europe/Warsaw')
    .toPlainDate()
    .add({ days: 14 })
    .toString()
  const hold = {
    to: 'on_hold',
    reason: 'Budżet',
    askedByContactId: contactIds.commissioning,
    reviewDate,
  } as const
  await changeStatus({ projectId, input: held ? { to: 'active' } : hold, ...by(owner.member) })
}

/** A dying worker is killed in the middle of a transaction every now and then: its clock no longer answers. */
async function workUntilNothingIsDue({ dying }: { dying: boolean }) {
  const clock = {
    now: () => {
      if (dying && random() < 0.03) throw new Error('killed')
      return test.clock.now()
    },
  }
  const work = [commitmentWork({ db: test.db, clock }), noticeWork({ db: test.db, clock })]
  for (let round = 0; round < (dying ? 1 : 50); round++) {
    let done = 0
    for (const kind of work) done += await performDue({ kind, log: test.log }).catch(() => 0)
    if (done === 0) return
  }
}

/** After the digest of the morning the manager knows of each project that was silent before it. */
async function expectNoSilenceUnknown() {
  const digest = test.clock
    .now()
    .toZonedDateTimeISO('Europe/Warsaw')
    .with({ hour: 8, minute: 30, second: 0 })
    .toInstant()
  const unknown = await inAgency({ db: test.db, agencyId: owner.agencyId }, async (tx) => {
    const clocks = await tx.select().from(projectClocks).where(eq(projectClocks.agencyId, owner.agencyId))
    const told = await tx
      .select()
      .from(notices)
      .where(
        and(
          eq(notices.recipientId, manager.member.memberId),
          eq(notices.step, 'silent'),
          isNotNull(notices.deliveredAt),
        ),
      )
    return clocks
      .filter(({ silentAt }) => silentAt && Temporal.Instant.compare(toInstant(silentAt), digest) < 0)
      .filter(
        ({ projectId, silentAt }) =>
          !told.some(
            (notice) => notice.projectId === projectId && notice.dueAt.getTime() === silentAt?.getTime(),
          ),
      )
      .map(({ projectId, silentAt }) => ({ projectId, silentAt, now: test.clock.now().toString() }))
  })
  expect(unknown).toEqual([])
}

/** Whatever was killed on the way: the rows say what one derivation from all the facts says. */
async function expectStoredToBeDerived() {
  const { agencyId } = owner
  for (const { projectId } of projects) {
    const [derived, stored] = await inAgency({ db: test.db, agencyId }, async (tx) => {
      const state = await loadProjectState({ agencyId, projectId, tx })
      if (!state) throw new Error('the project is gone')
      const { facts, terms } = state
      const rows = await tx.select().from(commitments).where(eq(commitments.projectId, projectId))
      const { commitments: all } = deriveCommitments({ facts, terms, now: test.clock.now() })
      return [
        all.map(
          ({ kind, subject, status, dueAt }) => `${kind} ${subject} ${status} ${dueAt.epochMilliseconds}`,
        ),
        rows.map(({ kind, subject, status, dueAt }) => `${kind} ${subject} ${status} ${dueAt.getTime()}`),
      ]
    })
    expect(stored.toSorted()).toEqual(derived.toSorted())
  }
}

/** Each miss is one row, and its manager was told exactly once, in a digest after it was due. */
async function expectEveryMissToldOnce() {
  const { agencyId } = owner
  const end = test.clock.now().subtract({ hours: 72 })
  const [missed, told] = await inAgency({ db: test.db, agencyId }, async (tx) => [
    await tx.select().from(commitments).where(eq(commitments.status, 'missed')),
    await tx
      .select()
      .from(notices)
      .where(
        and(
          eq(notices.recipientId, manager.member.memberId),
          eq(notices.step, 'manager'),
          isNotNull(notices.deliveredAt),
        ),
      ),
  ])
  expect(missed.length).toBeGreaterThan(projectCount)
  const counts = missed
    .filter(({ dueAt }) => Temporal.Instant.compare(toInstant(dueAt), end) < 0)
    .map((row) => {
      const notice = told.filter(
        ({ projectId, commitmentKind, subject }) =>
          projectId === row.projectId && commitmentKind === row.kind && subject === row.subject,
      )
      return { kind: row.kind, subject: row.subject, told: notice.length }
    })
  expect(counts.filter((row) => row.told !== 1)).toEqual([])
}

/** No notice was delivered twice (a row is delivered once), none mailed twice, and each mail holds some. */
async function expectEveryMailOnce() {
  const { agencyId } = owner
  const [delivered, undelivered, mails] = await inAgency({ db: test.db, agencyId }, async (tx) => [
    await tx.select().from(notices).where(isNotNull(notices.deliveredAt)),
    await tx
      .select()
      .from(notices)
      .where(and(isNull(notices.deliveredAt), isNull(notices.withdrawnAt))),
    await tx.select({ id: mailMessages.id }).from(mailMessages).where(isNotNull(mailMessages.memberId)),
  ])
  const keys = delivered.map(({ recipientId, subjectKey }) => `${recipientId} ${subjectKey}`)
  expect(new Set(keys).size).toBe(keys.length)
  const mailed = new Set(delivered.flatMap(({ mailId }) => (mailId ? [mailId] : [])))
  expect(new Set(mails.map(({ id }) => id))).toEqual(mailed)
  const late = undelivered.filter(
    ({ deliverAt }) => toInstant(deliverAt).epochMilliseconds <= test.clock.now().epochMilliseconds,
  )
  expect(late).toEqual([])
}

const at = (date: Temporal.PlainDate, plainTime: string) =>
  date.toZonedDateTime({ timeZone: 'Europe/Warsaw', plainTime }).toInstant()

function by(member: TestMember['member']) {
  return { member, db: test.db, clock: test.clock }
}

function pick<T>(list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T
}

/** Mulberry32: the same numbers in every run. */
function randomFrom(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

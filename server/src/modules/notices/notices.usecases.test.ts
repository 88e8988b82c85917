import { enterAbsence } from '@rytm/contract/people.absences.ts'
import { updateAccount } from '@rytm/contract/people.account.ts'
import { getProject } from '@rytm/contract/projects.ts'
import { and, asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { commitmentWork } from '#modules/commitments/commitments.jobs.ts'
import { mailWork } from '#modules/mail/mail.jobs.ts'
import { mailMessages } from '#modules/mail/mail.tables.ts'
import { giveAccess } from '#modules/projects/projects.access.usecases.ts'
import { changeStatus } from '#modules/projects/projects.status.usecases.ts'
import { updateProject } from '#modules/projects/projects.usecases.ts'
import { logTouchpoint } from '#modules/touchpoints/touchpoints.usecases.ts'
import { toDate } from '#platform/clock/clock.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import { type ClaimedWork, performDue } from '#platform/jobs/claimedWork.ts'
import { createMailTransport } from '#platform/mail/transport.ts'
import { createAgency, createMember, type TestAgency, type TestMember } from '#testing/factories.ts'
import { send } from '#testing/persons.ts'
import { createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { mailComposers } from '../../backgroundWork.ts'
import { deliverNotices } from './notices.delivery.usecases.ts'
import { noticeWork } from './notices.jobs.ts'
import { notices } from './notices.tables.ts'

let test: TestApp
let owner: TestAgency
let manager: TestMember
let anna: TestMember
let bartek: TestMember
let given: Awaited<ReturnType<typeof createProject>>

beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

/** Anna leads a project that begins on Wednesday 7 January 2026 at 10:00 in Warsaw. */
beforeEach(async () => {
  test.clock.set('2026-01-07T09:00:00Z')
  owner = await createAgency({ test })
  const { agencyId } = owner
  manager = await createMember({ test, agencyId, role: 'manager' })
  anna = await createMember({ test, agencyId })
  bartek = await createMember({ test, agencyId })
  given = await createProject({
    test,
    member: anna.member,
    input: { leadConsultantId: anna.member.memberId },
  })
  await changeStatus({ projectId: given.projectId, input: { to: 'active' }, ...byAnna() })
})

const byAnna = () => ({ member: anna.member, db: test.db, clock: test.clock })
const call = (occurredAt: string, change: object = {}) =>
  logTouchpoint({
    input: {
      projectIds: [given.projectId],
      contactId: given.contactIds.commissioning,
      channel: 'call',
      outcome: 'reached',
      occurredAt,
      ...change,
    },
    ...byAnna(),
  })
const setAccount = (member: TestMember, body: object) =>
  send(test, updateAccount, { headers: member.headers, call: { body } })
const setAbsence = (body: { fromDate: string; toDate: string }, { headers, member } = anna) =>
  send(test, enterAbsence, {
    headers,
    call: { body: { memberId: member.memberId, substituteId: bartek.member.memberId, ...body } },
  })

/** Agencies of earlier tests are left alone: their time does not pass any more. */
function ofThisTest(kind: ClaimedWork): ClaimedWork {
  const findDue = async () => (await kind.findDue(1000)).filter(({ agencyId }) => agencyId === owner.agencyId)
  return { ...kind, findDue }
}
const sweep = (kind: ClaimedWork) => performDue({ kind: ofThisTest(kind), log: test.log })
const sweepCommitments = () => sweep(commitmentWork({ db: test.db, clock: test.clock }))
const sweepNotices = () => sweep(noticeWork({ db: test.db, clock: test.clock }))

/** Both sweeps at each of the instants, as passing time runs them. */
async function pass(...instants: string[]) {
  for (const instant of instants) {
    test.clock.set(instant)
    while ((await sweepCommitments()) > 0);
    while ((await sweepNotices()) > 0);
  }
}

async function rowsOf(kind: string | null = 'kickoff_call') {
  const rows = await inAgency({ db: test.db, agencyId: owner.agencyId }, (tx) =>
    tx
      .select()
      .from(notices)
      .where(eq(notices.agencyId, owner.agencyId))
      .orderBy(asc(notices.deliveredAt), asc(notices.id)),
  )
  return rows.filter(({ commitmentKind }) => commitmentKind === kind)
}
const nameOf = (memberId: string | null) =>
  Object.entries({ owner, manager, anna, bartek }).find(([, { member }]) => member.memberId === memberId)?.[0]
async function told(kind?: string | null) {
  const rows = (await rowsOf(kind)).filter(({ deliveredAt }) => deliveredAt)
  return rows.map(
    ({ step, recipientId, deliveredAt }) =>
      `${deliveredAt?.toISOString().slice(5, 16)} ${step} ${nameOf(recipientId)}`,
  )
}
async function mails() {
  const rows = await inAgency({ db: test.db, agencyId: owner.agencyId }, (tx) =>
    tx
      .select()
      .from(mailMessages)
      .where(and(eq(mailMessages.agencyId, owner.agencyId)))
      .orderBy(asc(mailMessages.createdAt)),
  )
  return rows.filter(({ kind }) => kind === 'reminder' || kind === 'digest')
}
const mailed = async () =>
  (await mails()).map(
    ({ kind, memberId, createdAt }) => `${createdAt.toISOString().slice(5, 16)} ${kind} ${nameOf(memberId)}`,
  )

const thursday = {
  opening: '2026-01-08T08:00:00Z',
  digest: '2026-01-08T07:30:00Z',
  warning: '2026-01-08T12:15:00Z',
  due: '2026-01-08T16:00:00Z',
}
const friday = { digest: '2026-01-09T07:30:00Z', opening: '2026-01-09T08:00:00Z' }
const monday = { digest: '2026-01-12T07:30:00Z', opening: '2026-01-12T08:00:00Z' }
const tuesday = { digest: '2026-01-13T07:30:00Z', opening: '2026-01-13T08:00:00Z' }

describe('a first call that nobody makes', () => {
  it('is told to its consultant in the morning, before it is due and when it is due, to the managers the next morning and to the owners each working day after', async () => {
    await pass(thursday.digest, thursday.warning, thursday.due)
    await pass(friday.digest, friday.opening, monday.digest, monday.opening, tuesday.digest, tuesday.opening)
    expect(await told()).toEqual([
      '01-08T07:30 today anna',
      '01-08T12:15 warn anna',
      '01-08T16:00 due anna',
      '01-09T07:30 manager manager',
      '01-12T07:30 owner owner',
      '01-13T07:30 owner owner',
    ])
  })

  it('is told to nobody above once it is made, also where that is written down after the due time', async () => {
    await pass(thursday.due)
    test.clock.set('2026-01-08T18:00:00Z')
    await call('2026-01-08T15:30:00Z')
    await pass(friday.digest, friday.opening, monday.digest)
    expect((await told()).filter((line) => !line.endsWith('anna'))).toEqual([])
    const [planned] = (await rowsOf()).filter(({ step }) => step === 'manager')
    expect(planned?.withdrawnAt).toEqual(toDate(Temporal.Instant.from('2026-01-08T18:00:00Z')))
  })

  it('waits where its consultant works elsewhere, and so does the digest of a manager in New York', async () => {
    await setAccount(anna, { zone: 'America/New_York' })
    await setAccount(manager, { zone: 'America/New_York' })
    await pass(thursday.warning, '2026-01-08T13:59:00Z', '2026-01-08T14:00:00Z', thursday.due)
    await pass(friday.digest, '2026-01-09T13:29:00Z', '2026-01-09T13:30:00Z')
    expect(await told()).toEqual([
      '01-08T14:00 warn anna',
      '01-08T16:00 due anna',
      '01-09T13:30 manager manager',
    ])
  })

  it('is told to the substitute of a consultant who is away', async () => {
    await setAbsence({ fromDate: '2026-01-08', toDate: '2026-01-09' })
    await pass(thursday.opening, thursday.warning, thursday.due)
    expect((await told()).filter((line) => /due|warn/.test(line))).toEqual([
      '01-08T12:15 warn bartek',
      '01-08T16:00 due bartek',
    ])
  })

  it('is told to the substitute where the absence is entered after the notice was planned', async () => {
    await pass('2026-01-07T10:00:00Z')
    expect((await rowsOf()).map(({ step, recipientId }) => [step, nameOf(recipientId)])).toEqual([
      ['today', 'anna'],
    ])
    test.clock.set('2026-01-08T06:00:00Z')
    await setAbsence({ fromDate: '2026-01-08', toDate: '2026-01-09' })
    await pass(thursday.digest)
    expect(await told()).toEqual(['01-08T07:30 today bartek'])
  })

  it('is handed on at once by a manager who is away, to their substitute', async () => {
    await pass(thursday.due)
    test.clock.set('2026-01-09T06:00:00Z')
    await setAbsence({ fromDate: '2026-01-09', toDate: '2026-01-09' }, manager)
    await pass(friday.digest)
    expect((await told()).filter((line) => line.includes('manager'))).toEqual(['01-09T07:30 manager bartek'])
    expect((await rowsOf()).filter(({ recipientId }) => nameOf(recipientId) === 'manager')).toMatchObject([
      { deliveredAt: null, withdrawnAt: new Date(friday.digest) },
    ])
  })
})

describe('what is owed in a confidential project', () => {
  const hide = async () => {
    const { projectId } = given
    const input = { revision: (await findRevision()) ?? 0, codeName: 'Bursztyn' }
    await updateProject({ projectId, input, ...byAnna() })
  }
  const findRevision = async () => {
    const call = { params: { projectId: given.projectId } }
    return (await send(test, getProject, { call, headers: anna.headers })).json().revision as number
  }
  const name = ({ member }: TestMember) =>
    giveAccess({ projectId: given.projectId, named: member.memberId, ...byAnna() })

  it('is told to no manager who is not named on it, but to the owners instead', async () => {
    await hide()
    await pass(thursday.due, friday.digest)
    expect(await told()).toEqual(['01-08T16:00 due anna', '01-09T07:30 manager owner'])
    expect((await mails()).map(({ memberId }) => nameOf(memberId))).not.toContain('manager')
  })

  it('is told to a manager who is named on it', async () => {
    await hide()
    await name(manager)
    await pass(thursday.due, friday.digest)
    expect(await told()).toEqual(['01-08T16:00 due anna', '01-09T07:30 manager manager'])
  })

  it('is not told any more to whom it was planned for before', async () => {
    await pass(thursday.due)
    expect((await rowsOf()).map(({ recipientId }) => nameOf(recipientId))).toContain('manager')
    await hide()
    await pass(friday.digest)
    expect((await told()).filter((line) => line.includes('01-09'))).toEqual(['01-09T07:30 manager owner'])
  })

  it('is told to a substitute only if they are named on it', async () => {
    await hide()
    await setAbsence({ fromDate: '2026-01-08', toDate: '2026-01-09' })
    await pass(thursday.warning)
    expect(await told()).toEqual(['01-08T12:15 today owner', '01-08T12:15 warn owner'])
    await name(bartek)
    await pass(thursday.due)
    expect((await told()).at(-1)).toBe('01-08T16:00 due bartek')
  })
})

describe('telling', () => {
  it('is done once by two workers at once, however often they look', async () => {
    test.clock.set(thursday.due)
    while ((await sweepCommitments()) > 0);
    await Promise.all([sweepNotices(), sweepNotices(), sweepNotices()])
    await Promise.all([sweepNotices(), sweepNotices()])
    expect(await told()).toEqual(['01-08T16:00 due anna'])
    expect(await mailed()).toEqual(['01-08T16:00 reminder anna'])
  })

  it('is not half done by a process that dies in the middle of it, and is done by the next', async () => {
    test.clock.set(thursday.due)
    while ((await sweepCommitments()) > 0);
    const dying = async (steps: number) => {
      let left = steps
      const now = () => {
        left -= 1
        if (left < 0) throw new Error('the process died')
        return test.clock.now()
      }
      const item = { agencyId: owner.agencyId, id: anna.member.memberId }
      await expect(deliverNotices({ item, db: test.db, clock: { now } })).rejects.toThrow('died')
    }
    for (const steps of [0, 1, 2]) await dying(steps)
    expect([await told(), await mailed()]).toEqual([[], []])
    await sweepNotices()
    expect(await told()).toEqual(['01-08T16:00 due anna'])
    expect(await mailed()).toHaveLength(1)
  })

  it('doubles nothing when the clock jumps back an hour', async () => {
    await pass(
      thursday.due,
      '2026-01-08T15:00:00Z',
      '2026-01-08T15:30:00Z',
      thursday.due,
      '2026-01-08T16:00:05Z',
    )
    expect(await told()).toEqual(['01-08T16:00 due anna'])
    expect(await mailed()).toEqual(['01-08T16:00 reminder anna'])
  })

  it('that was missed at night waits for the morning', async () => {
    await pass('2026-01-08T21:00:00Z')
    expect(await told()).toEqual([])
    await pass(friday.digest, friday.opening)
    expect(await told()).toEqual(['01-09T07:30 manager manager', '01-09T08:00 due anna'])
  })

  it('of a client who has not heard a word for five working days goes to the managers once', async () => {
    const silent = '2026-01-14T16:00:00Z'
    await pass(silent, '2026-01-15T07:30:00Z', '2026-01-15T08:00:00Z', '2026-01-16T07:30:00Z')
    expect(await told(null)).toEqual(['01-15T07:30 silent manager'])
  })
})

describe('mail', () => {
  const inbound = () =>
    call('2026-01-08T08:20:00Z', { direction: 'inbound', channel: 'message', outcome: 'sent' })

  it('comes at most each quarter of an hour, with all of it together', async () => {
    await pass(thursday.digest)
    test.clock.set('2026-01-08T08:20:00Z')
    await inbound()
    await pass(thursday.warning, '2026-01-08T12:20:00Z')
    expect(await told('reply')).toContain('01-08T12:20 due anna')
    expect((await mailed()).filter((line) => line > '01-08T12')).toEqual(['01-08T12:15 reminder anna'])
    await pass('2026-01-08T12:29:59Z', '2026-01-08T12:30:00Z', '2026-01-08T12:31:00Z')
    expect((await mailed()).filter((line) => line > '01-08T12')).toEqual([
      '01-08T12:15 reminder anna',
      '01-08T12:30 reminder anna',
    ])
  })

  it('is not sent to who does not want it; the app tells all the same', async () => {
    await setAccount(anna, { remindByMail: false })
    await pass(thursday.due)
    expect(await told()).toEqual(['01-08T16:00 due anna'])
    expect(await mailed()).toEqual([])
  })

  it('of the morning is one, and says in its subject what it is about', async () => {
    await pass(thursday.due, friday.digest)
    const transport = createMailTransport({})
    const { db, clock, log } = test
    const composers = mailComposers({ secretKey: 'k' })
    const site = { publicUrl: 'http://localhost:3000', mailFrom: 'rytm@agency.test' }
    await performDue({ kind: mailWork({ db, clock, log, transport, composers, ...site }), log })
    transport.close()
    const subjects = (await mails()).map(({ memberId, subject }) => [nameOf(memberId), subject])
    expect(subjects.toSorted()).toEqual([
      ['anna', '4 ustalenia na dziś: Huta Próbna – raport tygodniowy…'],
      ['anna', 'Po terminie: Huta Próbna – rozmowa startowa'],
      ['manager', 'Po terminie: Huta Próbna – rozmowa startowa'],
    ])
  })
})

import type { firstRun } from '@rytm/contract/agencies.ts'
import type { BodyOf } from '@rytm/contract/endpoint.ts'
import type { FastifyBaseLogger } from 'fastify'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { endFirstRunCodes, isFirstRunCode } from '#modules/people/people.codes.usecases.ts'
import { openSession } from '#modules/people/people.entry.usecases.ts'
import type { Identity } from '#modules/people/people.types.ts'
import { addMember, createPerson } from '#modules/people/people.usecases.ts'
import { hasAgency } from '#modules/people/people.workspace.queries.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { Attempts } from '#platform/http/attempts.ts'
import type { Device } from '#platform/http/device.ts'
import { newId } from '#platform/ids/newId.ts'
import { toAgencyId } from '#platform/tenancy/agencyId.ts'
import { checkPlace, newAgencyCalendar } from './agencies.calendar.queries.ts'
import { firstRunCodeWrong, firstRunDone } from './agencies.errors.ts'
import { insertAgency, lockFirstRun } from './agencies.repository.ts'
import { createSampleData } from './agencies.sample.usecases.ts'

interface FirstRun {
  input: BodyOf<typeof firstRun>
  device: Device
  db: Db
  clock: Clock
  identity: Identity
  limit: Attempts
  log: FastifyBaseLogger
}

/** The first agency with its owner, signed in, and sample data where they are wanted. */
export async function makeFirstAgency({ log, ...request }: FirstRun) {
  const { member, session } = await makeAgencyAndOwner(request)
  const { input, db, clock } = request
  if (input.sampleData)
    try {
      await createSampleData({ member, db, clock })
    } catch (error) {
      // The agency stands and its owner is signed in; the settings offer the sample data again.
      log.error({ err: error }, 'the sample data could not be written')
    }
  return session
}

/** All or nothing. */
async function makeAgencyAndOwner({ input, device, db, clock, identity, limit }: Omit<FirstRun, 'log'>) {
  const { code, agency, owner } = input
  limit.count(device.network)
  if (await hasAgency({ tx: db })) throw firstRunDone()
  if (!(await isFirstRunCode({ code, tx: db, clock }))) throw firstRunCodeWrong()
  checkPlace(agency)
  const passwordHash = await identity.hashPassword(owner.password)
  const agencyId = toAgencyId(newId({ clock }))
  return inAgency({ db, agencyId }, async (tx) => {
    await lockFirstRun({ tx })
    if (await hasAgency({ tx })) throw firstRunDone()
    await insertAgency({
      row: { ...agency, id: agencyId, calendar: newAgencyCalendar(), createdAt: toDate(clock.now()) },
      tx,
    })
    const person = { ...owner, language: agency.language, passwordHash }
    const { userId } = await createPerson({ person, tx, clock })
    const { memberId } = await addMember({
      agencyId,
      userId,
      displayName: owner.name,
      role: 'owner',
      tx,
      clock,
    })
    await endFirstRunCodes({ tx })
    await recordAudit({
      fact: {
        agencyId,
        memberId,
        action: 'agencies.created',
        subject: { kind: 'agency', id: agencyId },
      },
      tx,
      clock,
    })
    const session = await openSession({ userId, agencyId, device, tx, clock })
    const { sessionId } = session
    const { name, email } = owner
    const { language } = agency
    const member: Member = { userId, sessionId, email, name, language, agencyId, memberId, role: 'owner' }
    return { session, member }
  })
}

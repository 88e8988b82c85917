import type { BodyOf } from '@rytm/contract/endpoint.ts'
import type {
  changeAbsence as changeAbsenceEndpoint,
  enterAbsence as enterAbsenceEndpoint,
} from '@rytm/contract/people.absences.ts'
import { findAbsenceFault } from '@rytm/domain/people/absenceRules.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { touchProjectsLedBy } from '#modules/projects/projects.led.queries.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, lookAtAll, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { getAbsence, mayChangeAbsenceOf, todayOfAgency } from './people.absences.queries.ts'
import {
  type AbsenceRow,
  closeAbsence,
  findAbsence,
  findLivingAbsences,
  findStoodInFor,
  insertAbsence,
  lockMembers,
} from './people.absences.repository.ts'
import {
  absenceBegun,
  absenceEnded,
  absenceNotFound,
  absenceOfOthers,
  absenceRefused,
  memberNotFound,
  substituteLeft,
} from './people.errors.ts'

interface Deed {
  member: Member
  clock: Clock
}

type Input = BodyOf<typeof enterAbsenceEndpoint>

export function enterAbsence({ input, db, ...deed }: Deed & { input: Input; db: Db }) {
  return inAgency({ db, agencyId: deed.member.agencyId }, async (tx) => {
    await lockPeople({ input, ...deed, tx })
    const absenceId = await addAbsence({ input, ...deed, tx })
    await passOn({ memberId: input.memberId, ...deed, tx })
    await audit({ action: 'people.absence_entered', absenceId, ...deed, tx })
    return getAbsence({ absenceId, ...deed, tx })
  })
}

type OfAbsence = Deed & { absenceId: string; db: Db }

/** Holds from now on: the old row ends and another one begins in the same instant. */
export function changeAbsence({
  absenceId,
  input,
  db,
  ...deed
}: OfAbsence & { input: BodyOf<typeof changeAbsenceEndpoint> }) {
  const { agencyId } = deed.member
  return inAgency({ db, agencyId }, async (tx) => {
    const absence = await loadAbsence({ absenceId, ...deed, tx })
    const changed = { ...input, memberId: absence.memberId }
    const begun = absence.fromDate <= (await todayOfAgency({ agencyId, tx, clock: deed.clock })).toString()
    if (begun && changed.fromDate !== absence.fromDate) throw absenceBegun()
    await lockPeople({ input: changed, ...deed, tx })
    await close({ absence, ending: 'replaced', ...deed, tx })
    const replacementId = await addAbsence({ input: changed, ...deed, tx })
    await passOn({ memberId: absence.memberId, ...deed, tx })
    await audit({ action: 'people.absence_changed', absenceId: replacementId, ...deed, tx })
    return getAbsence({ absenceId: replacementId, ...deed, tx })
  })
}

export function endAbsence({ absenceId, db, ...deed }: OfAbsence) {
  const { agencyId } = deed.member
  return inAgency({ db, agencyId }, async (tx) => {
    const absence = await loadAbsence({ absenceId, ...deed, tx })
    const today = (await todayOfAgency({ agencyId, tx, clock: deed.clock })).toString()
    if (absence.toDate < today) throw absenceEnded()
    const begun = absence.fromDate <= today
    await close({
      absence,
      ...(begun ? { ending: 'returned', toDate: today } : { ending: 'cancelled' }),
      ...deed,
      tx,
    })
    await passOn({ memberId: absence.memberId, ...deed, tx })
    await audit({ action: 'people.absence_ended', absenceId, ...deed, tx })
  })
}

/** Who answers for their projects, and for those they stand in for, is somebody else now. */
export async function passOn({
  memberId,
  member: { agencyId },
  clock,
  tx,
}: Deed & { memberId: string; tx: Tx }) {
  // Who answers is worked out for projects that this member may not know of, too.
  await lookAtAll({ tx })
  const from = (await todayOfAgency({ agencyId, tx, clock })).toString()
  const stoodInFor = await findStoodInFor({ agencyId, memberId, from, tx })
  await touchProjectsLedBy({ agencyId, memberIds: [memberId, ...stoodInFor], tx })
}

function close({
  absence,
  ending,
  toDate: lastDay,
  clock,
  tx,
}: {
  absence: AbsenceRow
  ending: 'returned' | 'replaced' | 'cancelled'
  toDate?: string
  clock: Clock
  tx: Tx
}) {
  const set = { endedAt: toDate(clock.now()), ending, ...(lastDay && { toDate: lastDay }) }
  return closeAbsence({ absence, set, tx })
}

async function loadAbsence({ absenceId, member, tx }: Deed & { absenceId: string; tx: Tx }) {
  const absence = await findAbsence({ agencyId: member.agencyId, absenceId, tx })
  if (!absence) throw absenceNotFound()
  if (!mayChangeAbsenceOf({ memberId: absence.memberId, member })) throw absenceOfOthers()
  if (absence.endedAt) throw absenceEnded()
  return absence
}

/** The lock makes two entries for the same people wait for each other, so that they can't overlap. */
async function lockPeople({ input, member, tx }: Deed & { input: Input; tx: Tx }) {
  const { memberId, substituteId } = input
  const wanted = substituteId ? [memberId, substituteId] : [memberId]
  const people = await lockMembers({ agencyId: member.agencyId, memberIds: wanted, tx })
  const find = (id: string) => people.find((person) => person.id === id)
  const away = find(memberId)
  if (!away || away.endedAt) throw memberNotFound()
  if (!mayChangeAbsenceOf({ memberId, member })) throw absenceOfOthers()
  if (!substituteId) return
  const substitute = find(substituteId)
  if (!substitute) throw memberNotFound()
  if (substitute.endedAt) throw substituteLeft()
}

async function addAbsence({ input, member, clock, tx }: Deed & { input: Input; tx: Tx }) {
  const { agencyId } = member
  const { memberId, fromDate, toDate: lastDay, substituteId, note } = input
  const today = await todayOfAgency({ agencyId, tx, clock })
  const living = await findLivingAbsences({ agencyId, from: today.toString(), tx })
  const code = findAbsenceFault({
    absence: {
      memberId,
      substituteId: substituteId ?? undefined,
      ...plainDays({ fromDate, toDate: lastDay }),
    },
    others: living.map((other) => ({ memberId: other.memberId, ...plainDays(other) })),
    today,
  })
  if (code) throw absenceRefused(code)
  const id = newId({ clock })
  await insertAbsence({
    row: {
      agencyId,
      id,
      memberId,
      fromDate,
      toDate: lastDay,
      substituteId,
      note: note || null,
      createdAt: toDate(clock.now()),
      createdBy: member.memberId,
    },
    tx,
  })
  return id
}

function plainDays({ fromDate, toDate: lastDay }: { fromDate: string; toDate: string }) {
  return { fromDate: Temporal.PlainDate.from(fromDate), toDate: Temporal.PlainDate.from(lastDay) }
}

function audit({
  action,
  absenceId,
  member,
  clock,
  tx,
}: Deed & { action: string; absenceId: string; tx: Tx }) {
  const { agencyId, memberId } = member
  const subject = { kind: 'absence', id: absenceId }
  return recordAudit({ fact: { agencyId, memberId, action, subject }, tx, clock })
}

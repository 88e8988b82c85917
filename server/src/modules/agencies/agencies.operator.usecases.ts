import type { Language } from '@rytm/contract/kernel.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { endFirstRunCodes, makePasswordResetToken } from '#modules/people/people.codes.usecases.ts'
import { ensurePerson } from '#modules/people/people.operator.usecases.ts'
import { addMember } from '#modules/people/people.usecases.ts'
import { hasAgency } from '#modules/people/people.workspace.queries.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import { newId } from '#platform/ids/newId.ts'
import { type AgencyId, toAgencyId } from '#platform/tenancy/agencyId.ts'
import { checkPlace, newAgencyCalendar } from './agencies.calendar.queries.ts'
import { insertAgency, lockFirstRun } from './agencies.repository.ts'

interface NewAgency {
  agency: { name: string; language: Language; zone: string; country: string }
  owner: { name: string; email: string }
}

interface MakeAgency {
  input: NewAgency
  /** Whether letters leave the installation. */
  sendsMail: boolean
  db: Db
  clock: Clock
}

export type MadeAgency =
  | { outcome: 'made'; agencyId: AgencyId; link: { token: string; validMinutes: number } | undefined }
  /** Where two agencies share an installation nobody may open a stored letter with a code: nobody new could come in. */
  | { outcome: 'needs_mail' }

/** By the operator. An owner who is known already signs in as before; a new one gets a token to choose a password. */
export async function makeAgency({ input, sendsMail, db, clock }: MakeAgency): Promise<MadeAgency> {
  checkPlace({ ...input.agency, region: null })
  const agencyId = toAgencyId(newId({ clock }))
  return inAgency({ db, agencyId }, async (tx) => {
    await lockFirstRun({ tx })
    if (!sendsMail && (await hasAgency({ tx }))) return { outcome: 'needs_mail' }
    const { userId, isNew } = await writeAgency({ input, agencyId, tx, clock })
    const link = isNew ? await makePasswordResetToken({ userId, tx, clock }) : undefined
    return { outcome: 'made', agencyId, link }
  })
}

async function writeAgency({
  input: { agency, owner },
  agencyId,
  tx,
  clock,
}: {
  input: NewAgency
  agencyId: AgencyId
  tx: Tx
  clock: Clock
}) {
  const createdAt = toDate(clock.now())
  await insertAgency({ row: { ...agency, id: agencyId, calendar: newAgencyCalendar(), createdAt }, tx })
  const person = await ensurePerson({ person: { ...owner, language: agency.language }, tx, clock })
  const { memberId } = await addMember({
    agencyId,
    userId: person.userId,
    displayName: owner.name,
    role: 'owner',
    tx,
    clock,
  })
  await endFirstRunCodes({ tx })
  const subject = { kind: 'agency', id: agencyId }
  await recordAudit({ fact: { agencyId, memberId, action: 'agencies.created', subject }, tx, clock })
  return person
}

import type { BodyOf } from '@rytm/contract/endpoint.ts'
import type { Language } from '@rytm/contract/kernel.ts'
import type { acceptInvitation as acceptEndpoint } from '@rytm/contract/people.invitations.ts'
import { passwordMinLength } from '@rytm/contract/people.session.ts'
import type { Role } from '@rytm/contract/permissions.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, outsideAgencies, type Tx } from '#platform/db/tenancy.ts'
import type { Device } from '#platform/http/device.ts'
import { hashToken } from '#platform/ids/token.ts'
import { type AgencyId, toAgencyId } from '#platform/tenancy/agencyId.ts'
import { openSession } from './people.entry.usecases.ts'
import { invitationEnded, nameRequired, passwordTooShort, wrongPassword } from './people.errors.ts'
import { opensAlone } from './people.identity.usecases.ts'
import {
  findInvitationByToken,
  findOpenInvitation,
  type InvitationRow,
  updateInvitation,
} from './people.invitations.repository.ts'
import { findPasswordHash, findUserByEmail } from './people.repository.ts'
import { rememberAgency } from './people.session.repository.ts'
import type { Identity } from './people.types.ts'
import { addMember, createPerson } from './people.usecases.ts'

interface Accept {
  input: BodyOf<typeof acceptEndpoint>
  device: Device
  db: Db
  clock: Clock
  identity: Identity
}

type Joining = { userId: string; name: string; hash: string } | { name: string; passwordHash: string }

/** Membership, person and session in one transaction; passwords are worked on before it, because that takes long. */
export async function acceptInvitation({ input, device, db, clock, identity }: Accept) {
  const { agencyId, invitationId } = await locateInvitation({ token: input.token, db })
  const invitation = await inAgency({ db, agencyId }, (tx) =>
    loadLivingInvitation({ agencyId, invitationId, tx, clock }),
  )
  const joining = await identify({ email: invitation.email, input, db, identity })
  return inAgency({ db, agencyId }, async (tx) => {
    const { email, role, language } = await loadLivingInvitation({ agencyId, invitationId, tx, clock })
    const person = { email, language: input.language ?? (language as Language) }
    const { userId } =
      'userId' in joining ? joining : await createPerson({ person: { ...joining, ...person }, tx, clock })
    const displayName = joining.name
    const { memberId } = await addMember({
      agencyId,
      userId,
      displayName,
      role: role as Role,
      tx,
      clock,
    })
    await rememberAgency({ userId, agencyId, tx })
    const set = { acceptedAt: toDate(clock.now()), tokenHash: null }
    await updateInvitation({ agencyId, invitationId, set, tx })
    const subject = { kind: 'member', id: memberId }
    await recordAudit({ fact: { agencyId, memberId, action: 'people.joined', subject }, tx, clock })
    // The password alone does not let them in elsewhere, so it does not here: they have joined and sign in.
    if ('userId' in joining && !(await opensAlone({ ...joining, tx }))) return undefined
    return openSession({ userId, agencyId, device, tx, clock })
  })
}

/** A known address proves itself with its own password: a link alone must not open somebody's other agencies. */
async function identify({
  email,
  input: { name, password },
  db,
  identity,
}: {
  email: string
  input: Accept['input']
  db: Db
  identity: Identity
}): Promise<Joining> {
  const known = await outsideAgencies({ db }, async (tx) => {
    const user = await findUserByEmail({ email, tx })
    return user && { user, hash: await findPasswordHash({ userId: user.id, tx }) }
  })
  if (!known) {
    if (!name) throw nameRequired()
    if (password.length < passwordMinLength) throw passwordTooShort({ min: passwordMinLength })
    return { name, passwordHash: await identity.hashPassword(password) }
  }
  const { user, hash } = known
  if (!(hash && (await identity.verifyPassword({ password, hash })))) throw wrongPassword()
  return { userId: user.id, name: user.name, hash }
}

export async function locateInvitation({ token, db }: { token: string; db: Db }) {
  const found = await findInvitationByToken({ tokenHash: hashToken(token), tx: db })
  if (!found) throw invitationEnded()
  return { agencyId: toAgencyId(found.agencyId), invitationId: found.invitationId }
}

async function loadLivingInvitation({
  agencyId,
  invitationId,
  tx,
  clock,
}: {
  agencyId: AgencyId
  invitationId: string
  tx: Tx
  clock: Clock
}): Promise<InvitationRow> {
  const invitation = await findOpenInvitation({ agencyId, invitationId, tx })
  if (!invitation || invitation.expiresAt <= toDate(clock.now())) throw invitationEnded()
  return invitation
}

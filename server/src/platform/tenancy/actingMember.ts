import { AsyncLocalStorage } from 'node:async_hooks'
import type { AgencyId } from './agencyId.ts'

interface ActingMember {
  agencyId: AgencyId
  memberId: string
  role: string
}

const acting = new AsyncLocalStorage<ActingMember>()

/**
 * Everything read and written inside is done as this member, in whatever transaction of their agency: confidential
 * projects that they may not know of do not exist for them. Said once, where a request comes in, so that no screen can
 * forget it.
 */
export function actAs<T>(member: ActingMember, work: () => T): T {
  return acting.run(member, work)
}

/** Undefined where nobody asks (background work, pages of clients) and for an owner, who knows of every project. */
export function memberLooking({ agencyId }: { agencyId: AgencyId }): string | undefined {
  const member = acting.getStore()
  return member && member.agencyId === agencyId && member.role !== 'owner' ? member.memberId : undefined
}

import type { Role } from '@rytm/contract/permissions.ts'
import type { FastifyRequest } from 'fastify'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'

/** A signed-in person, whichever agency they act in. */
export interface User {
  userId: string
  sessionId: string
  email: string
  name: string
  language: 'pl' | 'en'
  /** Their agency asks them for a second step: until they have one they act in none. */
  lacksSecondStep?: true
}

/** A signed-in person acting in an agency. */
export interface Member extends User {
  agencyId: AgencyId
  memberId: string
  role: Role
}

/** In whose name something is written, also by background work, which has no session. */
export type Author = Pick<Member, 'agencyId' | 'memberId'>

export interface Session {
  user: User
  member: Member | null
}

/** Finds who sent a request; null when nobody is signed in. */
export type Authenticate = (request: FastifyRequest) => Promise<Session | null>

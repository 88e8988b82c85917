import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Role } from '@rytm/contract/permissions.ts'
import type { Clock } from '#platform/clock/clock.ts'
import { toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import type { Authenticate, Session } from '#platform/http/actor.ts'
import { toAgencyId } from '#platform/tenancy/agencyId.ts'
import { sessionCookieName } from './people.constants.ts'

interface SessionRow {
  session_id: string
  user_id: string
  email: string
  name: string
  language: 'pl' | 'en'
  agency_id: string | null
  member_id: string | null
  role: Role | null
  lacks_second_step: boolean
}

/** The check on each request: the cookie's signature, then one prepared statement. */
export function authenticateBySession({
  db,
  clock,
  secretKey,
}: {
  db: Db
  clock: Clock
  secretKey: string
}): Authenticate {
  return async (request) => {
    const cookie = request.cookies[sessionCookieName]
    const token = cookie && verifySignedToken({ cookie, secretKey })
    if (!token) return null
    const { rows } = await db.$client.query<SessionRow>({
      name: 'session_member',
      text: 'SELECT * FROM auth.session_member($1, $2)',
      values: [token, toDate(clock.now())],
    })
    return rows[0] ? toSession(rows[0]) : null
  }
}

export function signToken({ token, secretKey }: { token: string; secretKey: string }): string {
  return `${token}.${createHmac('sha256', secretKey).update(token).digest('base64')}`
}

function verifySignedToken({ cookie, secretKey }: { cookie: string; secretKey: string }) {
  const token = cookie.slice(0, cookie.lastIndexOf('.'))
  const expected = Buffer.from(signToken({ token, secretKey }))
  const given = Buffer.from(cookie)
  return expected.length === given.length && timingSafeEqual(expected, given) ? token : null
}

function toSession(row: SessionRow): Session {
  const user = {
    userId: row.user_id,
    sessionId: row.session_id,
    email: row.email,
    name: row.name,
    language: row.language,
  }
  if (row.lacks_second_step) return { user: { ...user, lacksSecondStep: true }, member: null }
  if (!row.agency_id || !row.member_id || !row.role) return { user, member: null }
  return {
    user,
    member: { ...user, agencyId: toAgencyId(row.agency_id), memberId: row.member_id, role: row.role },
  }
}

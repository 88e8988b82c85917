import type { PortalSession } from '@rytm/portal/pages/SessionsPage.tsx'
import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { hashToken } from '#platform/ids/token.ts'
import { contactIdentities, contactSessions } from './portal.auth.tables.ts'
import type { Visitor } from './portal.types.ts'

/** Whose living session a cookie is; expired and ended ones are nobody's. */
export async function findSession({ token, db, clock }: { token: string; db: Db; clock: Clock }) {
  const [row] = await db
    .select({
      sessionId: contactSessions.id,
      identityId: contactIdentities.id,
      email: contactIdentities.email,
      lastSeenAt: contactSessions.lastSeenAt,
    })
    .from(contactSessions)
    .innerJoin(contactIdentities, eq(contactIdentities.id, contactSessions.identityId))
    .where(and(eq(contactSessions.tokenHash, hashToken(token)), isAlive({ clock })))
  return row
}

export async function listSessions({
  visitor,
  db,
  clock,
}: {
  visitor: Visitor
  db: Db
  clock: Clock
}): Promise<PortalSession[]> {
  const rows = await db
    .select()
    .from(contactSessions)
    .where(and(eq(contactSessions.identityId, visitor.identityId), isAlive({ clock })))
    .orderBy(desc(contactSessions.lastSeenAt), desc(contactSessions.id))
    .limit(50)
  return rows.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
    id,
    device: deviceName(userAgent ?? ''),
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    current: id === visitor.sessionId,
  }))
}

const isAlive = ({ clock }: { clock: Clock }) =>
  and(isNull(contactSessions.endedAt), gt(contactSessions.expiresAt, toDate(clock.now())))

/** In this order: most browsers also claim to be the ones below. */
const browsers = ['Edg', 'OPR', 'SamsungBrowser', 'Firefox', 'FxiOS', 'CriOS', 'Chrome', 'Safari']
const browserNames: Record<string, string> = {
  Edg: 'Edge',
  OPR: 'Opera',
  SamsungBrowser: 'Samsung Internet',
  FxiOS: 'Firefox',
  CriOS: 'Chrome',
}
const systems = ['iPhone', 'iPad', 'Android', 'Windows', 'Mac OS', 'Linux']

/** "Chrome, Android": as much as the browser says of itself. */
function deviceName(userAgent: string): string {
  const browser = browsers.find((word) => userAgent.includes(`${word}/`))
  const system = systems.find((word) => userAgent.includes(word))
  const known = [browser && (browserNames[browser] ?? browser), system].filter((word) => word)
  return known.join(', ') || userAgent.slice(0, 40) || '–'
}

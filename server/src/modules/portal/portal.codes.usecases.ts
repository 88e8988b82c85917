import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import { queueMail } from '#modules/mail/mail.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, outsideAgencies, readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Device } from '#platform/http/device.ts'
import { newId } from '#platform/ids/newId.ts'
import { contactsByEmail, projectsOpenTo } from './portal.access.queries.ts'
import {
  type CodeRow,
  countCodesSince,
  countWrongTry,
  deleteCodesBefore,
  findCode,
  insertCode,
  livingCodes,
  lockAddress,
  saveCode,
  useCode,
} from './portal.codes.repository.ts'
import { codeMailMinutes, codeMinutes, codesPerHour, codeTries } from './portal.constants.ts'
import { startSession } from './portal.sessions.usecases.ts'
import type { PortalContact } from './portal.types.ts'

interface Deps {
  db: Db
  clock: Clock
}

interface CodeRequest extends Deps {
  email: string
  /** The project that the person wanted to open: its agency is the one to write. */
  portalId: string | undefined
}

/** Mails a code to whoever has an open project under this address; nobody else leaves a trace. */
export async function requestCode({ email, portalId, db, clock }: CodeRequest) {
  const contact = await whoIsMailed({ email, portalId, db })
  if (!contact) return
  const { agencyId, contactId } = contact
  await inAgency({ db, agencyId }, async (tx) => {
    await lockAddress({ email, tx })
    const now = clock.now()
    if ((await countCodesSince({ email, since: toDate(now.subtract({ hours: 1 })), tx })) >= codesPerHour)
      return
    await deleteCodesBefore({ email, before: toDate(now.subtract({ hours: 24 })), tx })
    const codeId = newId({ clock })
    const expiresAt = toDate(now.add({ minutes: codeMinutes }))
    await insertCode({ row: { id: codeId, email, createdAt: toDate(now), expiresAt }, tx })
    await queueMail({
      mail: { kind: 'portal_code', payload: { codeId }, agencyId, recipient: { contactId } },
      tx,
      clock,
    })
  })
}

async function whoIsMailed({ email, portalId, db }: Omit<CodeRequest, 'clock'>) {
  let first: PortalContact | undefined
  for (const contact of await contactsByEmail({ email, db })) {
    const { agencyId, contactId } = contact
    const open = await readInAgency({ db, agencyId }, (tx) => projectsOpenTo({ agencyId, contactId, tx }))
    if (open.some((project) => project.portalId === portalId)) return contact
    if (open.length > 0) first ??= contact
  }
  return first
}

/** Called when the mail is made, so that the code exists in no row before it leaves; only its hash is kept. */
export async function makeCode({
  codeId,
  secretKey,
  tx,
  clock,
}: {
  codeId: string
  secretKey: string
  tx: Tx
  clock: Clock
}) {
  const row = await findCode({ codeId, tx })
  const now = clock.now()
  if (!row || row.usedAt || row.createdAt < toDate(now.subtract({ minutes: codeMailMinutes }))) return null
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const expiresAt = toDate(now.add({ minutes: codeMinutes }))
  await saveCode({ codeId, codeHash: hashCode({ codeId, code, secretKey }), expiresAt, tx })
  return { code, email: row.email, validMinutes: codeMinutes }
}

/** Six digits are quickly tried out, so the hash needs a key that is not in the database. */
function hashCode({ codeId, code, secretKey }: { codeId: string; code: string; secretKey: string }) {
  return createHmac('sha256', secretKey).update(`portal code ${codeId} ${code}`).digest('hex')
}

interface EnterCode extends Deps {
  email: string
  code: string
  device: Device
  secretKey: string
}

/** A right code becomes a session, once; a wrong one counts against every code of the address that still lives. */
export function enterCode({ email, code, device, secretKey, db, clock }: EnterCode) {
  return outsideAgencies({ db }, async (tx) => {
    await lockAddress({ email, tx })
    const now = toDate(clock.now())
    const codes = await livingCodes({ email, now, tx })
    const found = codes.find((row) => row.failedAttempts < codeTries && isCode({ row, code, secretKey }))
    if (!found) {
      await countWrongTry({ email, now, tx })
      return null
    }
    await useCode({ codeId: found.id, usedAt: now, tx })
    return startSession({ email, device, tx, clock })
  })
}

function isCode({ row, code, secretKey }: { row: CodeRow; code: string; secretKey: string }) {
  const given = Buffer.from(hashCode({ codeId: row.id, code, secretKey }))
  const kept = Buffer.from(row.codeHash ?? '')
  return given.length === kept.length && timingSafeEqual(given, kept)
}

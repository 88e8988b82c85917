import { randomInt } from 'node:crypto'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { newId } from '#platform/ids/newId.ts'
import { hashToken, makeToken } from '#platform/ids/token.ts'
import { deleteCodesFor, findCode, insertCode } from './people.codes.repository.ts'
import { resetMinutes } from './people.constants.ts'
import type { IdentityTx } from './people.session.repository.ts'
import { hasAgency } from './people.workspace.queries.ts'

const firstRun = 'first_run'
const firstRunDays = 30
/** Without letters and digits that look alike. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

export const resetIdentifier = (token: string) => `password_reset:${hashToken(token)}`
const firstRunIdentifier = (code: string) =>
  `${firstRun}:${hashToken(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))}`

/**
 * The code to print at start while there is no agency. Each start makes a new one and codes of earlier starts stay
 * good, because several processes may have printed theirs; all end with the first run.
 */
export async function ensureFirstRunCode({ db, clock }: { db: Db; clock: Clock }) {
  if (await hasAgency({ tx: db })) return undefined
  const characters = Array.from({ length: 10 }, () => letters[randomInt(letters.length)])
  const code = `${characters.slice(0, 5).join('')}-${characters.slice(5).join('')}`
  await saveCode({
    identifier: firstRunIdentifier(code),
    value: firstRun,
    minutes: firstRunDays * 1440,
    tx: db,
    clock,
  })
  return { code }
}

export async function isFirstRunCode({ code, tx, clock }: { code: string; tx: IdentityTx; clock: Clock }) {
  return (
    (await findCode({ identifier: firstRunIdentifier(code), now: toDate(clock.now()), tx })) !== undefined
  )
}

export async function endFirstRunCodes({ tx }: { tx: IdentityTx }) {
  await deleteCodesFor({ value: firstRun, tx })
}

/** Called when the mail is sent, so that the token exists in no row before it leaves; only its hash is kept. */
export async function makePasswordResetToken({
  userId,
  tx,
  clock,
}: {
  userId: string
  tx: IdentityTx
  clock: Clock
}) {
  const token = makeToken()
  await saveCode({ identifier: resetIdentifier(token), value: userId, minutes: resetMinutes, tx, clock })
  return { token, validMinutes: resetMinutes }
}

export async function saveCode({
  identifier,
  value,
  minutes,
  tx,
  clock,
}: {
  identifier: string
  value: string
  minutes: number
  tx: IdentityTx
  clock: Clock
}) {
  const now = clock.now()
  await insertCode({
    row: {
      id: newId({ clock }),
      identifier,
      value,
      expiresAt: toDate(now.add({ minutes })),
      createdAt: toDate(now),
      updatedAt: toDate(now),
    },
    tx,
  })
}

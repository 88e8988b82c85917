import { countTry, forgottenBefore } from '@rytm/domain/people/signInWaits.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { outsideAgencies } from '#platform/db/tenancy.ts'
import { hashToken } from '#platform/ids/token.ts'
import { signInBlocked } from './people.errors.ts'
import { deleteTriesBefore, lockTries, type Series, saveTries } from './people.tries.repository.ts'

/** The same for an address that nobody has: the wait must not tell who has an account. */
export const passwordSubject = (email: string) => hashToken(`password:${email}`)
export const secondStepSubject = (userId: string) => hashToken(`second_step:${userId}`)

interface CountTry {
  series: Series
  db: Db
  clock: Clock
}

/** Before the try itself. Refuses during a wait, whatever was entered; says when a series of failures gets its first wait. */
export async function countTryOrRefuse({ series, db, clock }: CountTry): Promise<{ beginsWaits: boolean }> {
  const now = clock.now()
  const counted = await outsideAgencies({ db }, async (tx) => {
    const result = countTry({ tries: await lockTries({ series, now, tx }), now })
    if (result.mayTry) await saveTries({ series, tries: result.tries, tx })
    return result
  })
  if (!counted.mayTry)
    throw signInBlocked({ minutes: Math.ceil(now.until(counted.blockedUntil).total('minutes')) })
  if (counted.beginsWaits || counted.tries.failures === 1)
    await deleteTriesBefore({ before: forgottenBefore({ now }), tx: db })
  return { beginsWaits: counted.beginsWaits }
}

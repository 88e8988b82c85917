import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { outsideAgencies } from '#platform/db/tenancy.ts'
import type { User } from '#platform/http/actor.ts'
import type { Device } from '#platform/http/device.ts'
import { hashToken, makeToken } from '#platform/ids/token.ts'
import { findCode, takeCode } from './people.codes.repository.ts'
import { saveCode } from './people.codes.usecases.ts'
import { challengeMinutes } from './people.constants.ts'
import { enter } from './people.entry.usecases.ts'
import { challengeEnded, codeWrong } from './people.errors.ts'
import { mailPerson } from './people.letters.usecases.ts'
import { type SecondStepDeps, useCode } from './people.secondStep.usecases.ts'
import { deleteTries } from './people.tries.repository.ts'
import { countTryOrRefuse, secondStepSubject } from './people.tries.usecases.ts'

const challengeIdentifier = (token: string) => `second_step:${hashToken(token)}`

/** Says that the password was right and no more; kept as a hash, ends with a new password. */
export async function makeChallenge({ userId, db, clock }: { userId: string; db: Db; clock: Clock }) {
  const challenge = makeToken()
  const identifier = challengeIdentifier(challenge)
  await saveCode({ identifier, value: userId, minutes: challengeMinutes, tx: db, clock })
  return { challenge }
}

export async function whoIsChallenged({ challenge, db, clock }: { challenge: string; db: Db; clock: Clock }) {
  const known = await findCode({
    identifier: challengeIdentifier(challenge),
    now: toDate(clock.now()),
    tx: db,
  })
  if (!known) throw challengeEnded()
  return { userId: known.value }
}

/** Of two at once with the same challenge one goes on. */
export async function takeChallenge({ challenge, db, clock }: { challenge: string; db: Db; clock: Clock }) {
  const identifier = challengeIdentifier(challenge)
  const taken = await outsideAgencies({ db }, (tx) => takeCode({ identifier, now: toDate(clock.now()), tx }))
  if (!taken) throw challengeEnded()
}

interface Answer extends SecondStepDeps {
  challenge: string
  code: string
  device: Device
  before: User | null
}

/** Counted for the person, not for the challenge: a new one does not give new tries. */
export async function answerSecondStep({ challenge, code, device, before, ...deps }: Answer) {
  const { db, clock } = deps
  const { userId } = await whoIsChallenged({ challenge, db, clock })
  const series = { subject: secondStepSubject(userId), device: '' }
  const { beginsWaits } = await countTryOrRefuse({ series, db, clock })
  if (!(await useCode({ userId, code, ...deps }))) {
    if (beginsWaits)
      await mailPerson({ userId, content: { kind: 'sign_in_blocked', payload: { step: 'code' } }, db, clock })
    throw codeWrong()
  }
  await takeChallenge({ challenge, db, clock })
  await deleteTries({ series, tx: db })
  return enter({ userId, device, before, db, clock })
}

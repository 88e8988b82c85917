import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { createIdentity } from './people.identity.repository.ts'
import type { Identity } from './people.types.ts'

/** Made once per process; sign-in and the hashing of passwords. */
export function prepareIdentity({
  db,
  clock,
  site,
}: {
  db: Db
  clock: Clock
  site: { publicUrl: string; secretKey: string }
}): Identity {
  return createIdentity({ db, clock, publicUrl: site.publicUrl, secretKey: site.secretKey })
}

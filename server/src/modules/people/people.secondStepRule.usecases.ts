import { setSecondStepRequired } from '#modules/agencies/agencies.usecases.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { secondStepOwnFirst } from './people.errors.ts'
import { loadSecondStepRule } from './people.secondStepRule.queries.ts'

/** Only by an owner who has a second step: else nobody might be left who gets in. */
export function setSecondStepRule({
  required,
  member,
  db,
  clock,
}: {
  required: boolean
  member: Member
  db: Db
  clock: Clock
}) {
  const { agencyId, memberId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const before = await loadSecondStepRule({ member, tx })
    if (required && !before.mine) throw secondStepOwnFirst()
    if (required === before.required) return before
    await setSecondStepRequired({ agencyId, required, tx })
    const subject = { kind: 'agency', id: agencyId }
    const action = required ? 'people.second_step_required' : 'people.second_step_optional'
    await recordAudit({ fact: { agencyId, memberId, action, subject }, tx, clock })
    return { ...before, required }
  })
}

import { recordHire } from '#modules/candidacies/candidacies.hires.usecases.ts'
import { recordStart } from '#modules/candidacies/candidacies.start.usecases.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { SampleHandle, SampleHire, SampleStory } from './agencies.sample.types.ts'

interface Hiring {
  hire: SampleHire
  handle: SampleHandle
  story: SampleStory
}

/** Contract and planned first day together, then the first day itself where it has come. */
export function hireSteps({ hire, ...step }: Hiring) {
  const signature = { moment: hire.signed, write: (clock: Clock) => sign({ hire, ...step, clock }) }
  const { started } = hire
  if (!started) return [signature]
  return [signature, { moment: started, write: (clock: Clock) => start({ hire, ...step, clock }) }]
}

async function sign({
  hire: { startsInDays },
  handle,
  story: { place, member, db },
  clock,
}: Hiring & { clock: Clock }) {
  const contractSignedOn = place.dayOf(clock.now()).toString()
  const startsOn = place.dayAfter({ at: clock.now(), days: startsInDays }).toString()
  await recordHire({ ...handle, contractSignedOn, startsOn, member, db, clock })
  handle.revision += 1
}

async function start({ handle, story: { place, member, db }, clock }: Hiring & { clock: Clock }) {
  const startedOn = place.dayOf(clock.now()).toString()
  await recordStart({ ...handle, startedOn, member, db, clock })
  handle.revision += 1
}

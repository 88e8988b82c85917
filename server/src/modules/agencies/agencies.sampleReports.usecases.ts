import en from '@rytm/contract/locales/en/scheduleTemplates.json' with { type: 'json' }
import pl from '@rytm/contract/locales/pl/scheduleTemplates.json' with { type: 'json' }
import { sendReport } from '#modules/reports/reports.sending.usecases.ts'
import { saveReportParts, startReport } from '#modules/reports/reports.usecases.ts'
import { weekText } from '#modules/reports/reports.weeks.queries.ts'
import { getSchedule } from '#modules/schedules/schedules.queries.ts'
import { changeActivity } from '#modules/schedules/schedules.usecases.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { SampleDeed, SampleReport, SampleStory } from './agencies.sample.types.ts'

const titles: Record<string, string>[] = [pl.activity, en.activity]

/** The plan is ticked off as it goes, at the latest before each report; the week's draft is begun and left. */
export function reportDeeds({ story, now }: { story: SampleStory; now: Temporal.Instant }): SampleDeed[] {
  const { place, script } = story
  const reports = script.reports.flatMap((report): SampleDeed[] => {
    const at = report.draftAt ? draftMoment({ report, story, now }) : place.reportAt(report.week)
    return at ? [{ at, write: (clock) => writeReport({ report, story, clock }) }] : []
  })
  const lastTick: SampleDeed = {
    at: place.openBefore({ at: now, minutes: 1 }),
    write: (clock) => tickOff({ story, clock, before: place.dayOf(now) }),
  }
  return isWorkedOn(story) ? [...reports, lastTick] : reports
}

/** A plan that rests or is over stays as it was left. */
function isWorkedOn({ script: { facts, candidates } }: SampleStory) {
  const rests = facts.some(({ kind }) => kind === 'hold' || kind === 'closing')
  return !rests && !candidates.some(({ hire }) => hire?.waits)
}

/** Where the week has only just begun, the draft is as young as the week. */
function draftMoment({
  report: { week, draftAt },
  story: { place },
  now,
}: {
  report: SampleReport
  story: SampleStory
  now: Temporal.Instant
}): Temporal.Instant | undefined {
  const planned = draftAt && place.at(draftAt)
  const opensOn = place.weekOf(week)?.opensOn
  if (!planned || !opensOn) return undefined
  if (Temporal.Instant.compare(planned, now) <= 0) return planned
  const last = place.openBefore({ at: now, minutes: 1 })
  return Temporal.PlainDate.compare(place.dayOf(last), opensOn) >= 0 ? last : now
}

interface Writing {
  report: SampleReport
  story: SampleStory
  clock: Clock
}

async function writeReport({ report, story, clock }: Writing) {
  const { projectId, member, db, place } = story
  const week = place.weekOf(report.week)
  if (!week) return
  await tickOff({ story, clock, before: place.dayOf(clock.now()) })
  const draft = await startReport({ projectId, week: weekText(week), member, db, clock })
  const { reportId, revision } = draft
  const input = { ...partsOf({ report, story, clock }), revision }
  const saved = await saveReportParts({ projectId, reportId, input, member, db, clock })
  if (report.draftAt) return
  await sendReport({ projectId, reportId, input: { revision: saved.revision }, member, db, clock })
}

function partsOf({ report, story: { place }, clock }: Writing) {
  const { health, sentence: healthSentence, whatChanged, whatDidNotWork, needs } = report
  const dated = needs?.map(({ text, inDays }) => ({
    text,
    by: inDays === null ? null : place.dayAfter({ at: clock.now(), days: inDays }).toString(),
  }))
  return { health, healthSentence, whatChanged, whatDidNotWork, needs: dated ?? null }
}

/** What was planned up to the day before is done; what the script leaves open stays. */
async function tickOff({
  story: { projectId, member, db, script },
  clock,
  before,
}: Omit<Writing, 'report'> & { before: Temporal.PlainDate }) {
  const day = before.toString()
  const { activities } = await getSchedule({ projectId, member, db, clock })
  const undone = new Set(script.undone.flatMap((key) => titles.map((title) => title[key])))
  for (const { id, date, title, doneOn } of activities)
    if (date < day && doneOn === null && !undone.has(title))
      await changeActivity({ projectId, activityId: id, input: { doneOn: date }, member, db, clock })
}

import type { ReportParts } from '@rytm/contract/reports.ts'
import type { ReportView } from '@rytm/contract/views/reportView.ts'
import type { PersonRef } from '@rytm/contract/views/shared.ts'
import { figuresOfCorrection, lastCorrection } from '@rytm/domain/reports/correction.ts'
import { loadCalendar } from '#modules/agencies/agencies.calendar.queries.ts'
import { recipientsOf } from '#modules/projects/projects.recipients.queries.ts'
import { type Clock, toInstant } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import { toAgencyId } from '#platform/tenancy/agencyId.ts'
import { sentClosingReportsOf } from './reports.closing.repository.ts'
import { correctionsOf } from './reports.corrections.repository.ts'
import { loadSentTo } from './reports.recipients.queries.ts'
import { type OfProject, sentReportsOf } from './reports.repository.ts'
import type { SentRow } from './reports.sent.queries.ts'
import { composeFacts, wholeMilliseconds } from './reports.view.queries.ts'

interface Correcting {
  report: SentRow
  tx: Tx
  clock: Clock
}

/** What a correction of this report starts from, and how it is made of what a human writes. */
export async function composeCorrection({ report, tx, clock }: Correcting) {
  const agencyId = toAgencyId(report.agencyId)
  const key = { agencyId, projectId: report.projectId, tx }
  const last = lastCorrection(await correctionsOf({ agencyId, reportId: report.id, tx }))
  const inForce = last?.view ?? report.view
  const figures = figuresOfCorrection({ laterSentAt: await laterSentAt({ ...key, report }) })
  const corrects = last?.number ?? 0
  return {
    corrects,
    lastCorrection: last,
    parts: partsIn(inForce),
    figures,
    compose: async ({ parts, reason, sentBy }: Writing): Promise<ReportView> => {
      const { automatic: _, ...before } = inForce
      const correction = {
        number: corrects + 1,
        reason: reason ?? '',
        reportSentAt: report.sentAt.toISOString(),
      }
      return {
        ...before,
        ...(figures === 'now' && (await figuresNow({ ...key, report, inForce }))),
        automatic: false,
        ...parts,
        needs: parts.needs ?? [],
        sentAt: sentBy ? wholeMilliseconds(clock.now()).toString() : null,
        sentBy,
        ...(reason !== null && { correction }),
      }
    },
  }
}

interface Writing {
  parts: ReportParts
  /** Null in a preview: nobody has said it yet. */
  reason: string | null
  sentBy: PersonRef | null
}

/** An automatic report said neither a health nor that nothing is needed. */
function partsIn(view: ReportView): ReportParts {
  const { health, healthSentence, whatChanged, whatDidNotWork, needs, automatic } = view
  return { health, healthSentence, whatChanged, whatDidNotWork, needs: automatic ? null : needs }
}

/** When the first report left that counted what came in after this one. */
async function laterSentAt({ report, ...key }: OfProject & { report: SentRow }) {
  const weekly = (await sentReportsOf(key)).filter(({ weekNumber }) => weekNumber > report.weekNumber)
  const closing = await sentClosingReportsOf(key)
  const [first] = [...weekly, ...closing]
    .flatMap(({ sentAt }) => (sentAt ? [toInstant(sentAt)] : []))
    .filter((sentAt) => Temporal.Instant.compare(sentAt, toInstant(report.sentAt)) > 0)
    .toSorted(Temporal.Instant.compare)
  return first
}

/** The same period as it is known now; what the client may count is measured against what was shown last. */
async function figuresNow({ report, inForce, ...key }: OfProject & { report: SentRow; inForce: ReportView }) {
  const period = { from: toInstant(report.periodFrom), to: toInstant(report.periodTo) }
  const { zone } = await loadCalendar(key)
  const before = await reportBefore({ ...key, report })
  const last = { ...(before ?? beforeAll), shown: inForce }
  return composeFacts({ key, last, period, zone })
}

const longAgo = Temporal.Instant.fromEpochMilliseconds(0)
const beforeAll = { cutOffAt: longAgo, sentAt: longAgo }

/** Up to when the client had been told before this report. */
async function reportBefore({ report, ...key }: OfProject & { report: SentRow }) {
  const before = (await sentReportsOf(key)).find(({ weekNumber }) => weekNumber < report.weekNumber)
  if (!before?.sentAt) return undefined
  const corrected = lastCorrection(
    await correctionsOf({ agencyId: key.agencyId, reportId: before.id, tx: key.tx }),
  )
  return { cutOffAt: toInstant(before.periodTo), sentAt: toInstant(corrected?.sentAt ?? before.sentAt) }
}

/** Who was given the report and may still see how the project goes. */
export async function givenTo({ reportId, ...key }: OfProject & { reportId: string }) {
  const { agencyId, tx } = key
  const sentTo = await loadSentTo({ agencyId, kind: 'weekly_report', reportIds: [reportId], tx })
  const given = new Set((sentTo.get(reportId) ?? []).map(({ contactId }) => contactId))
  return (await recipientsOf(key)).filter(({ contactId }) => given.has(contactId))
}

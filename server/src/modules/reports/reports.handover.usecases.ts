import {
  type HandedPaper,
  type MarkHandover,
  markHandover,
} from '#modules/projects/projects.handover.usecases.ts'
import { alreadyHandedOver, handoverInFuture, recipientRefused } from './reports.errors.ts'
import { insertHandover } from './reports.repository.ts'
import { requireSent } from './reports.sent.queries.ts'

export function markReportHandover({
  reportId,
  ...marking
}: Omit<MarkHandover, 'paper'> & { reportId: string }) {
  const paper: HandedPaper = {
    require: (key) => requireSent({ ...key, reportId }),
    keep: ({ handover, tx }) => insertHandover({ row: { ...handover, reportId }, tx }),
    audit: { action: 'reports.handed_over', subject: { kind: 'weekly_report', id: reportId } },
    errors: { alreadyHandedOver, handoverInFuture, recipientRefused },
  }
  return markHandover({ ...marking, paper })
}

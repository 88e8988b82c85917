import {
  type HandedPaper,
  type MarkHandover,
  markHandover,
} from '#modules/projects/projects.handover.usecases.ts'
import { requireSentClosing } from './reports.closingSent.queries.ts'
import { requireCorrection } from './reports.corrections.queries.ts'
import { alreadyHandedOver, handoverInFuture, recipientRefused } from './reports.errors.ts'
import { insertHandover } from './reports.repository.ts'
import { requireSent } from './reports.sent.queries.ts'

const errors = { alreadyHandedOver, handoverInFuture, recipientRefused }
type Marking = Omit<MarkHandover, 'paper'>

export function markReportHandover({ reportId, ...marking }: Marking & { reportId: string }) {
  const paper: HandedPaper = {
    require: (key) => requireSent({ ...key, reportId }),
    keep: ({ handover, tx }) => insertHandover({ row: { ...handover, reportId }, tx }),
    audit: { action: 'reports.handed_over', subject: { kind: 'weekly_report', id: reportId } },
    errors,
  }
  return markHandover({ ...marking, paper })
}

export function markCorrectionHandover({ correctionId, ...marking }: Marking & { correctionId: string }) {
  const paper: HandedPaper = {
    require: (key) => requireCorrection({ ...key, correctionId }),
    keep: ({ handover, tx }) => insertHandover({ row: { ...handover, correctionId }, tx }),
    audit: {
      action: 'reports.correction_handed_over',
      subject: { kind: 'report_correction', id: correctionId },
    },
    errors,
  }
  return markHandover({ ...marking, paper })
}

export function markClosingHandover({ closingReportId, ...marking }: Marking & { closingReportId: string }) {
  const paper: HandedPaper = {
    require: (key) => requireSentClosing({ ...key, closingReportId }),
    keep: ({ handover, tx }) => insertHandover({ row: { ...handover, closingReportId }, tx }),
    audit: {
      action: 'reports.closing_handed_over',
      subject: { kind: 'closing_report', id: closingReportId },
    },
    errors,
  }
  return markHandover({ ...marking, paper })
}

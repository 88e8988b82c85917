import {
  type HandedPaper,
  type MarkHandover,
  markHandover,
} from '#modules/projects/projects.handover.usecases.ts'
import { alreadyHandedOver, handoverInFuture, recipientRefused } from './schedules.errors.ts'
import { insertHandover } from './schedules.repository.ts'
import { requireVersion } from './schedules.versions.queries.ts'

export function markScheduleHandover({
  versionId,
  ...marking
}: Omit<MarkHandover, 'paper'> & { versionId: string }) {
  const paper: HandedPaper = {
    require: (key) => requireVersion({ ...key, versionId }),
    keep: async ({ handover, tx }) =>
      (await insertHandover({ row: { ...handover, versionId }, tx })) !== undefined,
    audit: { action: 'schedules.handed_over', subject: { kind: 'schedule_version', id: versionId } },
    errors: { alreadyHandedOver, handoverInFuture, recipientRefused },
  }
  return markHandover({ ...marking, paper })
}

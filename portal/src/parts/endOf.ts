import type { ProjectView } from '@rytm/contract/views/projectView.ts'
import { isEnded, type ProjectStatus } from '@rytm/domain/projects/projectStatus.ts'

/** The closing report of a project that is over; a project that was opened again goes on as before. */
export function endOf({ status, closingReports }: Pick<ProjectView, 'status' | 'closingReports'>) {
  return isEnded(status as ProjectStatus) ? closingReports?.[0] : undefined
}

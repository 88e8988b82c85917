import type { CommitmentAbout, MainAction } from '@rytm/contract/commitments.ts'
import type { LoggerPreset } from '#ui/callLogger.tsx'

/** As much of a commitment as doing it needs. */
export interface Actionable {
  action: MainAction
  subject: string
  about: Pick<CommitmentAbout, 'said'>
  project: { id: string }
  contact: { id: string; phone: string | null } | null
}

/** What the call logger knows already when it opens from a row. */
export function presetOf({ action, contact, about: { said } }: Actionable): LoggerPreset {
  return {
    contactId: contact?.id,
    channel: action === 'note' || said?.channel === 'message' ? 'message' : 'call',
    ...(action === 'answer' && said?.text && { answers: said.text }),
  }
}

/** The address where the thing is done; undefined where a call or a message does it. */
export function addressOf({ action, project, subject }: Actionable): string | undefined {
  const at = `/projects/${project.id}`
  switch (action) {
    case 'kickoff':
      return `${at}/kickoff`
    case 'review_report':
      return `/reports/${project.id}?week=${subject}`
    case 'publish_schedule':
    case 'plan':
      return `${at}/schedule`
    case 'write_closing_report':
      return `${at}/closing`
    default:
      return undefined
  }
}

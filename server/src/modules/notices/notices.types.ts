import type { Commitment } from '@rytm/domain/commitments/commitment.ts'
import type { Recipient } from '@rytm/domain/escalation/recipientsOf.ts'
import type { notices } from './notices.tables.ts'

export type NoticeRow = typeof notices.$inferSelect

/** A commitment as reminders need it; `responsibleId` null: nobody took the project. */
export type RemindedCommitment = Pick<Commitment, 'kind' | 'subject' | 'status' | 'warnAt' | 'dueAt'> & {
  responsibleId?: string | null | undefined
}

/** A living member, and how they are told. `zone` null: as the agency. */
export type NoticeMember = Recipient & { zone: string | null; remindByMail: boolean }

import { commitmentKinds, commitmentStatuses } from '@rytm/domain/commitments/commitment.ts'
import { noticeSteps } from '@rytm/domain/escalation/notice.ts'
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, instant } from './kernel.ts'

export const noticeView = z.object({
  id,
  step: z.enum(noticeSteps),
  projectId: id,
  projectTitle: z.string(),
  /** The title is a code name. */
  confidential: z.boolean(),
  clientName: z.string(),
  /** Null for a client without news. */
  commitmentKind: z.enum(commitmentKinds).nullable(),
  /** How the commitment stands now; null where it is none, or is no longer owed. */
  commitmentStatus: z.enum(commitmentStatuses).nullable(),
  /** When it is or was due; of a client without news when that became so. */
  dueAt: instant,
  /** Of a client without news: the last contact as it is known now; null where there was none. */
  lastContactAt: instant.nullable(),
  deliveredAt: instant,
  seen: z.boolean(),
})
export type NoticeView = z.infer<typeof noticeView>

export const listNotices = defineEndpoint({
  name: 'notices.list',
  summary: 'What I was told lately, the newest first, and how much of it I have not seen',
  method: 'GET',
  path: '/api/notices',
  auth: 'member',
  permission: 'projects.read',
  response: z.object({ items: z.array(noticeView), unseen: z.number().int() }),
})

export const seeNotices = defineEndpoint({
  name: 'notices.seen',
  summary: 'I have seen what I was told until then; what came since stays new',
  method: 'POST',
  path: '/api/notices/seen',
  auth: 'member',
  permission: 'projects.read',
  body: z.object({ until: instant }),
  status: 204,
})

import { z } from 'zod'

/** RFC 9457 problem details; `code` is stable and is what an interface words. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string().optional(),
  params: z.record(z.string(), z.unknown()).optional(),
  fields: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
})
export type Problem = z.infer<typeof problem>

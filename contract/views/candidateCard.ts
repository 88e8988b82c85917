import { stages } from '@rytm/domain/evidence/stages.ts'
import { z } from 'zod'
import { calendarDate } from '../kernel.ts'

export const fileFormats = ['pdf', 'docx', 'odt', 'png', 'jpg'] as const
export const fileFormat = z.enum(fileFormats)
export type FileFormat = z.infer<typeof fileFormat>

/** Somebody put forward, as the client sees them: without permission of the person there is no name in it anywhere. */
export const candidateCardView = z.object({
  publicNumber: z.string(),
  name: z.string().nullable(),
  stage: z.enum(stages),
  /** Null before the presentation, in a preview. */
  presentedOn: calendarDate.nullable(),
  presentedBy: z.string().nullable(),
  summary: z.string(),
  file: z.object({ format: fileFormat, bytes: z.number().int() }).nullable(),
})
export type CandidateCardView = z.infer<typeof candidateCardView>

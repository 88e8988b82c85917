import { sensitiveKinds } from '@rytm/domain/evidence/sensitiveText.ts'
import { z } from 'zod'

/** A field whose text looks like pay history or like a protected ground. It is saved all the same. */
export const textWarning = z.object({
  field: z.string(),
  kind: z.enum(sensitiveKinds),
  words: z.string(),
})
export type TextWarning = z.infer<typeof textWarning>
export const textWarnings = z.array(textWarning)

/** Who recorded a fact: a name as the agency's clients see it. */
export const recorder = z.object({ id: z.string(), name: z.string() })

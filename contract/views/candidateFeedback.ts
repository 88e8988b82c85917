import { feedbackKinds } from '@rytm/domain/candidates/feedback.ts'
import { z } from 'zod'
import { instant } from '../kernel.ts'
import { candidateCardView } from './candidateCard.ts'

/** What one contact of the client answered to a card last; `by` is null for who was erased. */
export const feedbackView = z.object({
  kind: z.enum(feedbackKinds),
  text: z.string(),
  by: z.string().nullable(),
  mine: z.boolean(),
  givenAt: instant,
})
export type FeedbackView = z.infer<typeof feedbackView>

/** A card on the client's page: with its answers, and whether it can be answered still. */
export const answeredCardView = candidateCardView.extend({
  feedback: z.array(feedbackView),
  answerable: z.boolean(),
})
export type AnsweredCardView = z.infer<typeof answeredCardView>

import { hasCard } from '#candidates/card.ts'
import { type Stage, stageRank } from '#evidence/stages.ts'

/** What a contact of the client can answer to a card: meet them, keep the card, say no, already known, ask. */
export const feedbackKinds = ['invite', 'keep', 'decline', 'known', 'ask'] as const
export type FeedbackKind = (typeof feedbackKinds)[number]

export const longestFeedback = 2000

/**
 * Whether a card can be answered: from the presentation until somebody accepts, while it has not ended. Then the answer
 * is known already. A later answer of the same contact stands beside the first one and takes its place.
 */
export function mayGiveFeedback({ stage, ended }: { stage: Stage; ended: boolean }): boolean {
  return hasCard({ stage, ended }) && stageRank(stage) < stageRank('accepted')
}

/**
 * Why an answer cannot be taken: a no needs its reason and a question its words, and no text is longer than 2,000
 * characters. Blanks are no text. Undefined: it can.
 */
export function refuseFeedback({
  kind,
  text,
}: {
  kind: FeedbackKind
  text: string
}): 'missing' | 'too_long' | undefined {
  if (text.length > longestFeedback) return 'too_long'
  const needsText = kind === 'decline' || kind === 'ask'
  return needsText && text.trim() === '' ? 'missing' : undefined
}

/** The answers after which the client waits for a human: a question, and an invitation that somebody has to arrange. */
export const awaitingReply = ['ask', 'invite'] as const satisfies readonly FeedbackKind[]

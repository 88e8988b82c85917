export const channels = ['call', 'video', 'meeting', 'message'] as const
export type Channel = (typeof channels)[number]

export const directions = ['outbound', 'inbound'] as const
export type Direction = (typeof directions)[number]

export const outcomes = ['reached', 'no_answer', 'left_message', 'busy', 'sent'] as const
export type Outcome = (typeof outcomes)[number]

const possibleOutcomes: Record<Channel, readonly Outcome[]> = {
  call: ['reached', 'no_answer', 'left_message', 'busy'],
  video: ['reached', 'no_answer'],
  meeting: ['reached', 'no_answer'],
  message: ['sent', 'reached'],
}

/**
 * What a contact with the client can have come to, the likeliest first: only a call can be busy or end on a voice
 * mail, only a message is sent. A message that was answered has `reached` the person.
 */
export function outcomesOf(channel: Channel): readonly Outcome[] {
  return possibleOutcomes[channel]
}

/**
 * Is it a conversation (RULES §3)? A call, video call or meeting that reached the person; a message never is,
 * an attempt neither.
 */
export function isConversation({ channel, outcome }: { channel: Channel; outcome: Outcome }): boolean {
  return channel !== 'message' && outcome === 'reached'
}

export type TouchpointRefusal = 'touchpoints.outcome_impossible' | 'touchpoints.minutes_without_talk'

/**
 * Is a contact with the client sound? The outcome belongs to the channel, and only a conversation lasts minutes.
 * `undefined`: it is; minutes that are `null` were not said.
 */
export function refuseTouchpoint({
  channel,
  outcome,
  minutes,
}: {
  channel: Channel
  outcome: Outcome
  minutes: number | null
}): TouchpointRefusal | undefined {
  if (!outcomesOf(channel).includes(outcome)) return 'touchpoints.outcome_impossible'
  return minutes !== null && !isConversation({ channel, outcome })
    ? 'touchpoints.minutes_without_talk'
    : undefined
}

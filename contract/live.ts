import { z } from 'zod'

/** What news can be about: the modules whose screens are read anew. The first word of an endpoint's name. */
export const liveTopics = [
  'agencies',
  'audit',
  'candidacies',
  'clients',
  'commitments',
  'imports',
  'mail',
  'notices',
  'people',
  'projects',
  'reports',
  'schedules',
  'timeline',
  'touchpoints',
  'work',
] as const
export type LiveTopic = (typeof liveTopics)[number]

export const liveNews = z.object({
  /** Something may have been missed: all that is shown is to be read anew. */
  everything: z.boolean(),
  changed: z.array(
    z.object({
      topic: z.enum(liveTopics),
      /** Only what belongs to these projects; null: anything of the topic. */
      projectIds: z.array(z.uuid()).nullable(),
    }),
  ),
})
export type LiveNews = z.infer<typeof liveNews>

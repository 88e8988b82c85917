import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'

/** What news can be about: the modules whose screens are read anew. The first word of an endpoint's name. `drafts`
 * are words that somebody is typing: news of them at each save touch whoever writes the same alone. */
export const liveTopics = [
  'agencies',
  'audit',
  'candidacies',
  'clients',
  'commitments',
  'drafts',
  'imports',
  'mail',
  'notices',
  'people',
  'privacy',
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

export const openLive = defineEndpoint({
  name: 'live.open',
  summary: 'News of the agency as server-sent events: what changed, never what it says',
  method: 'GET',
  path: '/api/live',
  auth: 'member',
  permission: 'agency.read',
  output: 'stream',
  errors: ['live.too_many_streams'],
})

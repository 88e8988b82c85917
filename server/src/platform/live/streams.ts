import { PassThrough, type Readable } from 'node:stream'
import type { LiveNews, LiveTopic } from '@rytm/contract/live.ts'
import type { Listening } from '#platform/db/listening.ts'
import type { Member } from '#platform/http/actor.ts'
import type { Heartbeat } from './heartbeat.ts'
import { type Change, newsChannel, readMessage } from './news.ts'

/** More unread than this, and the reader is gone or too slow: it comes again and reads everything anew. */
const mostUnreadBytes = 64 * 1024

/** For the browser: when to come again after a stream that ended. */
const greeting = 'retry: 3000\n\n'

interface Stream {
  memberId: string
  output: PassThrough
}

interface Options {
  listening: Listening
  heartbeat: Heartbeat
}

export interface OpenStream {
  member: Pick<Member, 'agencyId' | 'memberId'>
  /** Asked at every heartbeat; the stream ends with the session or the membership. */
  mayStay: () => Promise<boolean>
}

export type Streams = ReturnType<typeof createStreams>

/** The open workspaces of this process, by agency: none is ever handed another agency's news. */
export function createStreams({ listening, heartbeat }: Options) {
  const agencies = new Map<string, Set<Stream>>()
  let hearing: Promise<void> | undefined

  const streamsOf = (agencyId: string) => [...(agencies.get(agencyId) ?? [])]
  const all = () => [...agencies.keys()].flatMap(streamsOf)

  function tell(message: string) {
    const { agencyId, changes } = readMessage(message)
    for (const stream of streamsOf(agencyId)) {
      const own = changes.filter(({ memberId }) => memberId === undefined || memberId === stream.memberId)
      if (own.length > 0) write(stream, eventOf({ everything: false, changed: grouped(own) }))
    }
  }

  const startAnew = () => {
    for (const stream of all()) write(stream, eventOf({ everything: true, changed: [] }))
  }

  function keep(stream: Stream, { member: { agencyId }, mayStay }: OpenStream) {
    const streams = agencies.get(agencyId) ?? new Set()
    agencies.set(agencyId, streams.add(stream))
    const stopBeating = heartbeat(() => void stayOrEnd(stream, mayStay))
    stream.output.once('close', () => {
      stopBeating()
      streams.delete(stream)
      if (streams.size === 0) agencies.delete(agencyId)
    })
  }

  return {
    countOf: ({ agencyId, memberId }: OpenStream['member']) =>
      streamsOf(agencyId).filter((stream) => stream.memberId === memberId).length,

    /** Once it is there, no news is missed. */
    open: async (asked: OpenStream): Promise<Readable> => {
      hearing ??= listening.hear({ channel: newsChannel, heard: tell, resumed: startAnew })
      await hearing
      const stream = { memberId: asked.member.memberId, output: new PassThrough() }
      keep(stream, asked)
      write(stream, greeting)
      return stream.output
    },

    end: () => {
      for (const { output } of all()) output.end()
    },
  }
}

/** Where it cannot be asked, nobody stays. */
async function stayOrEnd(stream: Stream, mayStay: OpenStream['mayStay']) {
  const stays = await mayStay().catch(() => false)
  if (stays) write(stream, ': still here\n\n')
  else stream.output.end()
}

function write({ output }: Stream, text: string) {
  if (output.writableEnded || output.destroyed) return
  if (output.writableLength + output.readableLength > mostUnreadBytes) output.destroy()
  else output.write(text)
}

const eventOf = (news: LiveNews) => `event: news\ndata: ${JSON.stringify(news)}\n\n`

/** One entry for each topic; a change that names no project stands for all of them. */
function grouped(changes: Change[]): LiveNews['changed'] {
  const topics = Map.groupBy(changes, ({ topic }): LiveTopic => topic)
  return [...topics].map(([topic, ofTopic]) => {
    const projectIds = ofTopic.flatMap(({ projectId }) => projectId ?? [])
    return { topic, projectIds: projectIds.length < ofTopic.length ? null : [...new Set(projectIds)] }
  })
}

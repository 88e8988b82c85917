import { openLive } from '@rytm/contract/live.ts'
import { serve } from '#platform/http/endpoint.ts'
import { createStreams } from '#platform/live/streams.ts'
import type { ModuleContext } from '../../composition.ts'
import { tooManyStreams } from './live.errors.ts'

const mostStreamsOfMember = 20

export function registerLiveRoutes(context: ModuleContext) {
  const { app, authenticate, listening, heartbeat } = context
  const streams = createStreams({ listening, heartbeat })
  // Before the server waits for its open answers: these would never end.
  app.addHook('preClose', async () => streams.end())

  serve(context, openLive, async ({ member, request, reply }) => {
    if (streams.countOf(member) >= mostStreamsOfMember) throw tooManyStreams()
    const mayStay = async () => {
      const now = (await authenticate(request))?.member
      return now?.memberId === member.memberId && now.agencyId === member.agencyId
    }
    reply.type('text/event-stream')
    // A proxy that collects or packs the answer would hold the news back.
    reply.headers({ 'cache-control': 'private, no-store, no-transform', 'x-accel-buffering': 'no' })
    return streams.open({ member, mayStay })
  })
}

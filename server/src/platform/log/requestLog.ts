import { type FastifyReply, type FastifyRequest, LogController } from 'fastify'

/** Requests are told at `debug` only: two lines each would push the address and the first-run code out of sight. */
export class RequestLog extends LogController {
  override incomingRequest(request: FastifyRequest) {
    request.log.debug({ req: request }, 'incoming request')
  }

  override requestCompleted(error: Error | null, _request: FastifyRequest, reply: FastifyReply) {
    const facts = { res: reply, responseTime: reply.elapsedTime }
    if (error) reply.log.warn({ ...facts, err: error }, 'request errored')
    else reply.log.debug(facts, 'request completed')
  }

  /** Somebody who closes a page ends the stream of its news; that is no fault of anybody. */
  override streamError(error: NodeJS.ErrnoException, request: FastifyRequest, reply: FastifyReply) {
    if (error.code === 'ERR_STREAM_PREMATURE_CLOSE') reply.log.debug({ res: reply }, 'stream closed')
    else super.streamError(error, request, reply)
  }
}

import type { Problem } from '@rytm/contract/problem.ts'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { AppError } from '#platform/errors/appError.ts'
import { databaseTrouble } from '#platform/errors/databaseTrouble.ts'

const secondsToRecover = 5

/** The one place where an error becomes an answer. */
export function handleError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const answer = toProblem(error)
  if (answer.status >= 500) request.log.error({ err: error }, 'request failed')
  if (answer.status === 503) reply.header('retry-after', secondsToRecover)
  return reply.status(answer.status).type('application/problem+json').send(answer)
}

export function notFound(_request: FastifyRequest, reply: FastifyReply) {
  const answer = problemOf({ status: 404, code: 'http.not_found' })
  return reply.status(404).type('application/problem+json').send(answer)
}

function toProblem(error: FastifyError): Problem {
  if (error instanceof AppError) return problemOf(error)
  if (hasZodFastifySchemaValidationErrors(error)) {
    const fields = error.validation.map((issue) => ({
      path: issue.instancePath.replace(/^\//, '').replaceAll('/', '.'),
      code: issue.keyword,
      message: issue.message ?? '',
    }))
    return { ...problemOf({ status: 400, code: 'http.invalid_input' }), fields }
  }
  const status = error.statusCode ?? 500
  if (status === 429) return problemOf({ status, code: 'http.too_many_requests' })
  if (status >= 400 && status < 500) return problemOf({ status, code: clientErrorCode(error) })
  return problemOf(databaseTrouble(error) ?? { status: 500, code: 'http.unexpected' })
}

function clientErrorCode(error: FastifyError) {
  if (error.statusCode === 413) return 'http.too_large'
  if (error.statusCode === 415) return 'http.unsupported_media_type'
  return 'http.invalid_request'
}

function problemOf({
  status,
  code,
  params,
}: {
  status: number
  code: string
  params?: Record<string, unknown> | undefined
}): Problem {
  return { type: `urn:rytm:problem:${code}`, title: code, status, code, ...(params && { params }) }
}

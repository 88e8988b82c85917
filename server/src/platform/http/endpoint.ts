import type { BodyOf, EndpointDefinition, ParamsOf, QueryOf, ResponseOf } from '@rytm/contract/endpoint.ts'
import { roleMay } from '@rytm/contract/permissions.ts'
import { problem } from '@rytm/contract/problem.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify'
import { z } from 'zod'
import { forbidden, secondStepMissing, unauthenticated } from '#platform/errors/common.errors.ts'
import { actAs } from '#platform/tenancy/actingMember.ts'
import type { Authenticate, Member, User } from './actor.ts'

type Caller<D extends EndpointDefinition> = D['auth'] extends 'member'
  ? { member: Member; user: User }
  : D['auth'] extends 'user'
    ? { user: User; member: Member | null }
    : { user: User | null; member: Member | null }

export type EndpointInput<D extends EndpointDefinition> = {
  params: ParamsOf<D>
  query: QueryOf<D>
  body: BodyOf<D>
  request: FastifyRequest
  reply: FastifyReply
} & Caller<D>

export type EndpointHandler<D extends EndpointDefinition> = (
  input: EndpointInput<D>,
) => Promise<
  D['output'] extends 'file' | 'stream' ? unknown : ResponseOf<D> extends undefined ? void : ResponseOf<D>
>

export interface EndpointHost {
  app: FastifyInstance
  authenticate: Authenticate
}

/** Registers an endpoint as the contract declares it: schema, who may call, status. */
export function serve<const D extends EndpointDefinition>(
  { app, authenticate }: EndpointHost,
  endpoint: D,
  handler: EndpointHandler<D>,
): void {
  app.route({
    method: endpoint.method,
    url: endpoint.path.replace(/\{(\w+)\}/g, ':$1'),
    ...routeOptions(endpoint),
    // Before the input is looked at: a stranger learns nothing from a message about a field.
    preValidation: async (request) => {
      request.caller = await admit({ endpoint, authenticate, request })
    },
    handler: async (request, reply) => {
      const { params, query, body, caller } = request
      const input = { params, query, body, request, reply, ...caller } as EndpointInput<D>
      const result = await (caller.member ? actAs(caller.member, () => handler(input)) : handler(input))
      if (reply.sent) return reply
      reply.status(endpoint.status ?? 200)
      return endpoint.status === 204 ? reply.send() : result
    },
  })
}

async function admit({
  endpoint,
  authenticate,
  request,
}: {
  endpoint: EndpointDefinition
  authenticate: Authenticate
  request: FastifyRequest
}) {
  const session = await authenticate(request)
  if (endpoint.auth === 'public') return { user: session?.user ?? null, member: session?.member ?? null }
  if (!session) throw unauthenticated()
  if (endpoint.auth === 'user') return session
  if (session.user.lacksSecondStep) throw secondStepMissing()
  if (!session.member) throw unauthenticated()
  if (endpoint.permission && !roleMay({ role: session.member.role, permission: endpoint.permission }))
    throw forbidden()
  return session
}

function routeOptions(endpoint: EndpointDefinition): RouteShorthandOptions {
  return {
    schema: {
      operationId: endpoint.name,
      summary: endpoint.summary,
      ...(endpoint.errors && { description: `Refusals: ${endpoint.errors.join(', ')}` }),
      tags: [endpoint.name.split('.')[0]],
      ...(endpoint.params && { params: endpoint.params }),
      ...(endpoint.query && { querystring: endpoint.query }),
      ...(endpoint.body && endpoint.input !== 'upload' && { body: endpoint.body }),
      ...(endpoint.input === 'upload' && { consumes: ['multipart/form-data'] }),
      response: {
        ...((endpoint.output ?? 'json') === 'json' && {
          [endpoint.status ?? 200]: endpoint.response ?? z.null(),
        }),
        default: problem,
      },
    },
  } as RouteShorthandOptions
}

declare module 'fastify' {
  interface FastifyRequest {
    caller: { user: User | null; member: Member | null }
  }
}
